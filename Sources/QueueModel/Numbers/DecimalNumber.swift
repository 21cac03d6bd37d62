/// A typed decimal number, exactly: digits / 10^places.
struct DecimalNumber {
  private let digits: Int128
  private let power: Int128

  /// Takes a number off the front of a text: a sign, digits in groups, and decimal places.
  init(readingFrom text: inout ArraySlice<Unicode.Scalar>) throws(DurationTextError) {
    let original = text
    func failure() -> DurationTextError { .notANumber(String(String.UnicodeScalarView(original))) }

    let sign = text.first.flatMap { $0 == "-" || $0 == "−" ? true : $0 == "+" ? false : nil }
    if sign != nil { text.removeFirst() }
    var value: Int128 = 0
    var isFraction = false
    var pendingZeros = 0
    var scale: Int128 = 1
    var count = 0

    /// Appends a digit; zeros at the end of the decimal places cost nothing.
    func append(_ digit: Int128) throws(DurationTextError) {
      count += 1
      if isFraction && digit == 0 {
        pendingZeros += 1
        return
      }
      for _ in 0...(isFraction ? pendingZeros : 0) {
        value = try checked(value.multipliedReportingOverflow(by: 10), isFraction)
        if isFraction { scale = try checked(scale.multipliedReportingOverflow(by: 10), true) }
      }
      pendingZeros = 0
      value = try checked(value.addingReportingOverflow(digit), isFraction)
    }

    while let scalar = text.first {
      if let digit = Self.digit(scalar) {
        try append(digit)
      } else if scalar == "." && !isFraction {
        guard text.dropFirst().first.flatMap(Self.digit) != nil else { throw failure() }
        isFraction = true
      } else if Self.separators.contains(scalar), count > 0 {
        guard text.dropFirst().first.flatMap(Self.digit) != nil else { break }
      } else {
        break
      }
      text.removeFirst()
    }
    guard count > 0 else { throw failure() }
    digits = sign == true ? -value : value
    power = scale
  }

  /// The number · factor / divisor, if that is whole; both are positive.
  func whole(times factor: Int128 = 1, over divisor: Int128 = 1) throws(DurationTextError) -> Int {
    let numerator = try checked(digits.multipliedReportingOverflow(by: factor), power > 1)
    let denominator = try checked(power.multipliedReportingOverflow(by: divisor), true)
    guard let below = Int(exactly: numerator.dividedDown(by: denominator)) else { throw .tooLarge }
    guard Int128(below) * denominator == numerator else {
      throw below == .max ? .tooLarge : .notWhole(below: below)
    }
    return below
  }

  private static let separators: Set<Unicode.Scalar> = ["_", " ", "\u{A0}", "\u{2009}", "\u{202F}"]

  private static func digit(_ scalar: Unicode.Scalar) -> Int128? {
    ("0"..."9").contains(scalar) ? Int128(scalar.value - 48) : nil
  }
}

private func checked(
  _ result: (partialValue: Int128, overflow: Bool), _ isFraction: Bool
) throws(DurationTextError) -> Int128 {
  guard !result.overflow else { throw isFraction ? .tooManyDecimals : .tooLarge }
  return result.partialValue
}
