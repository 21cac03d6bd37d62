/// Binary logarithms and powers, good to the last bits of a `Double`; the standard library has none.
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
    for odd in stride(from: 23.0, through: 1, by: -2) { sum = sum * square + 1 / odd }
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
    for n in stride(from: 16.0, through: 1, by: -1) { sum = 1 + sum * y / n }
    return Double(sign: .plus, exponent: Int(whole), significand: sum)
  }

  static func power(_ base: Double, _ exponent: Double) -> Double {
    base <= 0 ? 0 : power2(exponent * base2(base))
  }

  /// 10 to a whole power, exact up to 10²².
  static func power10(_ exponent: Int) -> Double {
    guard exponent >= 0 else { return 1 / power10(-exponent) }
    guard exponent < 309 else { return .infinity }
    var result = 1.0
    for _ in 0..<exponent { result *= 10 }
    return result
  }
}
