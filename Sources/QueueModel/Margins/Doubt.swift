/// By how much a parameter may be off, both ways.
public enum Doubt: Hashable, Sendable {
  /// A share of its value, in hundredths of a per cent; 1 000 is ±10 %.
  case relative(hundredths: Int)
  /// So many ticks, or messages or slots.
  case absolute(Int)

  /// The largest share that can be told: ±1 000 %.
  public static let shares = 1...100_000

  /// How far the true value may be from a value: whole, and rounded up, so that nothing is left
  /// out.
  public func reach(of value: Int) -> Int {
    switch self {
    case .relative(let hundredths): (value * hundredths + 9_999) / 10_000
    case .absolute(let reach): reach
    }
  }

  /// Reads `10%`, `2.5 %`, `200`, `200ns` or `±200`; nil is no doubt at all, `0`.
  /// - Throws: `DoubtTextError`.
  public init?(
    _ text: String, of parameter: Parameter, unit: TimeUnit
  ) throws(DoubtTextError) {
    var scalars = text.unicodeScalars.filter { !$0.properties.isWhitespace }[...]
    if scalars.first == "±" { scalars.removeFirst() }
    if scalars.starts(with: "+-".unicodeScalars) { scalars.removeFirst(2) }
    guard scalars.last == "%" else {
      let reach: Int
      do throws(DurationTextError) {
        let plain = String(String.UnicodeScalarView(scalars))
        reach = try DurationText.value(plain, of: parameter, unit: unit)
      } catch {
        throw .value(error)
      }
      guard reach >= 0, reach <= parameter.range.upperBound else { throw .outOfRange(parameter) }
      guard reach > 0 else { return nil }
      self = .absolute(reach)
      return
    }
    scalars.removeLast()
    guard let hundredths = Self.hundredths(scalars) else { throw .notAShare }
    guard hundredths != 0 else { return nil }
    guard Self.shares.contains(hundredths) else { throw .shareOutOfRange }
    self = .relative(hundredths: hundredths)
  }

  private static func hundredths(_ text: some Collection<Unicode.Scalar>) -> Int? {
    var rest = Array(text)[...]
    guard let number = try? DecimalNumber(readingFrom: &rest), rest.isEmpty else { return nil }
    return try? number.whole(times: 100)
  }
}
