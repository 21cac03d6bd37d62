/// Binary logarithms and powers, good to the last bits of a `Double`; the standard library has
/// none.
enum Logarithm {
  static let ofTwo = 0.693147180559945309417232121458
  static let twoOfTen = 3.32192809488736234787031942949

  /// log₂ of a number; −∞ for zero, NaN below it.
  static func base2(_ value: Double) -> Double {
    guard value > 0 else { return value == 0 ? -.infinity : .nan }
    guard value.isFinite else { return value }
    var exponent = Double(value.exponent)
    var significand = value.significand
    if significand > 1.4142135623730951 {
      significand /= 2
      exponent += 1
    }
    // ln m = 2·atanh((m − 1)/(m + 1)), where the argument is below 0.172.
    let s = (significand - 1) / (significand + 1)
    let square = s * s
    var sum = 0.0
    for odd in (0...11).reversed() { sum = sum * square + 1 / Double(2 * odd + 1) }
    return exponent + 2 * s * sum / ofTwo
  }

  /// 2 to the power of a number.
  static func power2(_ exponent: Double) -> Double {
    guard !exponent.isNaN else { return exponent }
    guard exponent < 1025 else { return .infinity }
    guard exponent > -1080 else { return 0 }
    let whole = exponent.rounded()
    let y = (exponent - whole) * ofTwo
    var sum = 1.0
    for n in (1...16).reversed() { sum = 1 + sum * y / Double(n) }
    return Double(sign: .plus, exponent: Int(whole), significand: sum)
  }

  static func power(_ base: Double, _ exponent: Double) -> Double {
    base <= 0 ? 0 : power2(exponent * base2(base))
  }

  /// 10 to a whole power, exact from 10⁰ to 10²².
  static func power10(_ exponent: Int) -> Double {
    guard exponent >= 0 else { return 1 / power10(-exponent) }
    return exponent < powers10.count ? powers10[exponent] : .infinity
  }

  private static let powers10: [Double] = {
    var powers = [1.0]
    while powers.count < 309 { powers.append(10 * (powers.last ?? 1)) }
    return powers
  }()
}
