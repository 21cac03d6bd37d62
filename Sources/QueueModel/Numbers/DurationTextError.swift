/// Why a typed text is not a value.
public enum DurationTextError: Error, Hashable, Sendable {
  /// Nothing but blanks.
  case empty
  /// No number at the start, or something behind it that is not a unit.
  case notANumber(String)
  /// Letters behind the number that name no unit.
  case unknownUnit(String)
  /// A unit of time in a scenario of abstract ticks, or cycles where it counts something else.
  case foreignUnit(String, scenario: TimeUnit)
  /// A unit on L, kP or kC.
  case unitOnCount(String)
  /// A value between two whole ticks (or counts): `below` and `below + 1`.
  case notWhole(below: Int)
  /// More than the program can hold, far beyond every range.
  case tooLarge
  /// More decimal places than any whole number of ticks needs.
  case tooManyDecimals
}
