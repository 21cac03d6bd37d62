/// Why a text is not a doubt.
public enum DoubtTextError: Error, Hashable, Sendable {
  /// It has no per cent sign, and is no value of the parameter either.
  case value(DurationTextError)
  /// More than the parameter can be, or less than nothing.
  case outOfRange(Parameter)
  /// What stands before the per cent sign is no number with at most two decimal places.
  case notAShare
  /// A share outside of `Doubt.shares`.
  case shareOutOfRange
}
