/// A stretch of a knob's values in which one regime rules.
public struct Segment: Hashable, Sendable {
  /// The regime that rules there.
  public let regime: Regime
  /// The values of the knob, both ends included.
  public let values: ClosedRange<Int>
}
