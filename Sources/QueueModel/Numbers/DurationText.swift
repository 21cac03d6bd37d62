/// Reads a typed value, `1500`, `2_400`, `2 400`, `2.4us`, `3 ms`, exactly: no floating point.
///
/// Units are `s`, `ms`, `us` (`µs`), `ns`, `ps`, and `ticks` and `cycles` where they are what the
/// scenario counts.
public enum DurationText {
  /// A duration in the scenario's ticks; without a unit the number is in ticks.
  ///
  /// A minus sign is read, so that the scenario's own ranges can refuse the value.
  /// - Throws: `DurationTextError`, also for a unit that the scenario does not count in.
  public static func ticks(_ text: String, unit: TimeUnit) throws(DurationTextError) -> Int {
    let (number, symbol) = try split(text)
    guard let perSecond = try perSecond(symbol, unit: unit) else { return try number.whole() }
    guard let ticksPerSecond = unit.ticksPerSecond else {
      throw .foreignUnit(symbol, scenario: unit)
    }
    return try number.whole(times: Int128(ticksPerSecond), over: perSecond)
  }

  /// A count, which has no unit: L, kP or kC.
  /// - Throws: `DurationTextError`, also for a unit.
  public static func count(_ text: String) throws(DurationTextError) -> Int {
    let (number, symbol) = try split(text)
    guard symbol.isEmpty else { throw .unitOnCount(symbol) }
    return try number.whole()
  }

  /// The value of a parameter: a count or a duration.
  /// - Throws: as `ticks` or `count`.
  public static func value(
    _ text: String, of parameter: Parameter, unit: TimeUnit
  ) throws(DurationTextError) -> Int {
    parameter.isDuration ? try ticks(text, unit: unit) : try count(text)
  }

  /// How many of a unit of time make a second; nil where the number is in ticks already.
  private static func perSecond(
    _ symbol: String, unit: TimeUnit
  ) throws(DurationTextError) -> Int128? {
    switch symbol {
    case "", "ticks", "tick": return nil
    case "s": return 1
    case "ms": return 1_000
    case "us", "µs", "μs": return 1_000_000
    case "ns": return 1_000_000_000
    case "ps": return 1_000_000_000_000
    case "cycles", "cycle":
      guard case .cycles = unit else { throw .foreignUnit(symbol, scenario: unit) }
      return nil
    default: throw .unknownUnit(symbol)
    }
  }

  private static func split(
    _ text: String
  ) throws(DurationTextError) -> (number: DecimalNumber, symbol: String) {
    let scalars = Array(text.unicodeScalars)
    var rest = trimmed(scalars[...])
    guard !rest.isEmpty else { throw .empty }
    let number = try DecimalNumber(readingFrom: &rest)
    let symbol = trimmed(rest)
    guard symbol.allSatisfy({ $0.properties.isAlphabetic }) else {
      throw .notANumber(String(String.UnicodeScalarView(scalars)))
    }
    return (number, String(String.UnicodeScalarView(symbol)))
  }

  private static func trimmed(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var text = text
    while text.first?.properties.isWhitespace == true { text.removeFirst() }
    while text.last?.properties.isWhitespace == true { text.removeLast() }
    return text
  }
}
