/// The greatest or the least value of T or E in a box: one that is attained, and a bound that is
/// proven.
public struct Extreme: Hashable, Sendable {
  /// A scenario of the box that attains the value.
  public let scenario: Scenario
  /// T or E of it.
  public let value: Fraction
  /// No scenario of the box has more (or less, of the least value).
  public let bound: Fraction

  /// Whether the value is proven to be the extreme one.
  public var isExact: Bool { value == bound }
}
