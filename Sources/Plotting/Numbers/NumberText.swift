/// Numbers as people read them: grouped by threes, rounded as they would round them by hand
/// (the shortest decimal digits of the value, halves away from zero).
public enum NumberText {
  /// A whole number in groups of three digits: 3 900, -12 345.
  public static func grouped(_ value: Int, separator: String = " ") -> String {
    (value < 0 ? "-" : "") + group(String(value.magnitude), separator)
  }

  /// A number with at most `places` (0 … 30) digits behind the point: 1 588.9.
  public static func decimal(
    _ value: Double, places: Int, trimmingZeros: Bool = true
  ) -> String {
    guard var digits = DecimalDigits(value) else { return notFinite(value) }
    guard value.magnitude < 1e21 else { return scientific(value, digits: 6) }
    let places = min(max(0, places), 30)
    digits.round(toPlaces: places)
    return text(of: digits, places: places, trimmingZeros: trimmingZeros)
  }

  /// A number rounded to so many significant digits (at least one): 1.48, 12 300.
  public static func significant(_ value: Double, digits count: Int) -> String {
    guard var digits = DecimalDigits(value) else { return notFinite(value) }
    let isOrdinary = value == 0 || (value.magnitude < 1e21 && value.magnitude >= 1e-9)
    guard isOrdinary else { return scientific(value, digits: count) }
    digits.round(toDigits: max(1, count))
    return text(
      of: digits, places: max(0, digits.digits.count - digits.exponent), trimmingZeros: true)
  }

  /// A number in at most five columns, with k, M, G, T for thousands: 950, 1.5k, 20k, 3M.
  public static func compact(_ value: Double) -> String {
    for digits in stride(from: 3, through: 1, by: -1) {
      let text = abbreviated(value, digits: digits)
      if text.utf8.count <= 5 { return text }
    }
    if value.magnitude < 1 { return "0" }
    // A negative number of a hundred digits or more: only its power of ten fits.
    return "-e" + String((DecimalDigits(value)?.exponent ?? 1) - 1)
  }

  /// A mantissa of so many digits and a power of ten: 1.5e16.
  static func scientific(_ value: Double, digits count: Int) -> String {
    guard var digits = DecimalDigits(value) else { return notFinite(value) }
    guard !digits.isZero else { return "0" }
    digits.round(toDigits: max(1, count))
    var result = (digits.isNegative ? "-" : "") + String(digits[0])
    if digits.digits.count > 1 {
      result += "." + digits.digits.dropFirst().map { String($0) }.joined()
    }
    return result + "e" + String(digits.exponent - 1)
  }

  private static func abbreviated(_ value: Double, digits count: Int) -> String {
    guard var digits = DecimalDigits(value) else { return notFinite(value) }
    guard !digits.isZero else { return "0" }
    digits.round(toDigits: count)
    let suffixes = ["", "k", "M", "G", "T"]
    let thousands = digits.exponent > 0 ? (digits.exponent - 1) / 3 : 0
    guard digits.exponent > -3, thousands < suffixes.count else {
      return scientific(value, digits: count)
    }
    let rest = text(
      of: digits, places: max(0, digits.digits.count - digits.exponent + 3 * thousands),
      shift: 3 * thousands, trimmingZeros: true)
    return rest + suffixes[thousands]
  }

  /// The digits with the point moved to the left by `shift`, already rounded.
  private static func text(
    of digits: DecimalDigits, places: Int, shift: Int = 0, trimmingZeros: Bool
  ) -> String {
    let point = digits.exponent - shift
    var whole = ""
    for index in 0..<max(0, point) { whole += String(digits[index]) }
    var fraction = (0..<places).map { digits[point + $0] }
    while trimmingZeros && fraction.last == 0 { fraction.removeLast() }
    return (digits.isNegative ? "-" : "") + (whole.isEmpty ? "0" : group(whole, " "))
      + (fraction.isEmpty ? "" : "." + fraction.map { String($0) }.joined())
  }

  private static func group(_ digits: String, _ separator: String) -> String {
    var result = ""
    for (offset, digit) in digits.enumerated() {
      if offset > 0 && (digits.utf8.count - offset) % 3 == 0 { result += separator }
      result.append(digit)
    }
    return result
  }

  private static func notFinite(_ value: Double) -> String {
    value.isNaN ? "nan" : value < 0 ? "-inf" : "inf"
  }
}
