import QueueModel

/// Numbers for a person.
enum NumberText {
  /// Digits in groups of three: `381 400`.
  static func grouped(_ number: some BinaryInteger) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index).isMultiple(of: 3) { text.append(" ") }
      text.append(digit)
    }
    return text
  }

  /// Rounded to decimal places, halves up; whole numbers without a point.
  static func decimal(_ fraction: Fraction, places: Int, isGrouped: Bool = false) -> String {
    let whole = fraction.floor
    var scale: Int128 = 1
    for _ in 0..<places { scale *= 10 }
    let rest = fraction.numerator - whole * fraction.denominator
    guard rest != 0 else { return isGrouped ? grouped(whole) : String(whole) }
    let decimals = (rest * scale * 2 + fraction.denominator) / (2 * fraction.denominator)
    let carried = whole + decimals / scale
    let digits = String(decimals % scale)
    let text = isGrouped ? grouped(carried) : String(carried)
    return text + "." + String(repeating: "0", count: places - digits.count) + digits
  }
}
