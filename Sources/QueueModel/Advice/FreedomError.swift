/// Why there is nothing to choose from.
public enum FreedomError: Error, Hashable, Sendable {
  case outOfRange(Parameter, ClosedRange<Int>, allowed: ClosedRange<Int>)
  /// The least threshold is above the longest queue.
  case thresholdAboveLength(Parameter, value: Int, length: Int)
  case noPairing
}
