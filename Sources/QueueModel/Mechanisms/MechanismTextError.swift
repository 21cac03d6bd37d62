/// Why a text is not a strategy, a distribution or a kind of arrivals.
///
/// A `kind` is as it is written, a `setting` is the canonical name of one of its numbers.
public enum MechanismTextError: Error, Hashable, Sendable {
  /// Nothing but blanks.
  case empty(Mechanism)
  case unknownKind(String, Mechanism)
  case unknownSetting(String, kind: String, known: [String])
  case repeatedSetting(String, kind: String)
  /// A value without a name behind one with a name.
  case unnamedAfterNamed(String, kind: String, known: [String])
  /// More values than the kind has settings.
  case tooManySettings(kind: String, known: [String])
  /// A setting that has no default is not there.
  case missing(String, kind: String)
  /// A value that is not a duration, or not a count.
  case unreadable(DurationTextError, setting: String, isDuration: Bool)
  case outOfRange(setting: String, value: Int, allowed: ClosedRange<Int>, isDuration: Bool)
  /// A spread or a coefficient of variation that is not a decimal number.
  case notADecimal(String, setting: String)
  /// One that is not above 0, or above the largest that there can be.
  case decimalOutOfRange(setting: String, value: Double, upTo: Int)
  /// Messages of a burst that would come more slowly than all messages do.
  case spacingAboveInterval(spacing: Int, interval: Int)
}
