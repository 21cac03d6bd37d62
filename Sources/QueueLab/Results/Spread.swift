/// The middle of several values, and between which they lie.
public struct Spread: Hashable, Sendable {
  /// The middle one.
  public var median: Double
  /// The least.
  public var low: Double
  /// The greatest.
  public var high: Double

  /// The spread of at least one value.
  public init(_ values: [Double]) {
    let sorted = values.sorted()
    median = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    low = sorted[0]
    high = sorted[sorted.count - 1]
  }
}
