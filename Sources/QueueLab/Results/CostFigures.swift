/// A cost that was stamped many times, in nanoseconds.
public struct CostFigures: Hashable, Sendable {
  /// How often the cost was seen.
  public var count: Int
  /// Without those above a millisecond, which are the machine's and not the mechanism's.
  public var mean: Double
  /// The middle one of all.
  public var median: Double
  /// What 99 of 100 do not exceed.
  public var p99: Double
  /// The greatest.
  public var maximum: Double

  /// Figures in nanoseconds.
  public init(count: Int, mean: Double, median: Double, p99: Double, maximum: Double) {
    self.count = count
    self.mean = mean
    self.median = median
    self.p99 = p99
    self.maximum = maximum
  }
}
