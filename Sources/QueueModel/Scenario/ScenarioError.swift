/// Why nine numbers are not a scenario.
public enum ScenarioError: Error, Hashable, Sendable {
  /// A value outside the range that its parameter has in every scenario.
  case outOfRange(Parameter, value: Int, allowed: ClosedRange<Int>)
  /// A threshold, kP or kC, above the length of the queue.
  case thresholdAboveLength(Parameter, value: Int, length: Int)
}
