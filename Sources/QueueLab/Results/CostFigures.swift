/// A cost that was stamped many times, in nanoseconds.
public struct CostFigures: Hashable, Sendable {
  public var count: Int
  /// Without those above a millisecond, which are the machine's and not the mechanism's.
  public var mean: Double
  public var median: Double
  public var p99: Double
  public var maximum: Double

  public init(count: Int, mean: Double, median: Double, p99: Double, maximum: Double) {
    self.count = count
    self.mean = mean
    self.median = median
    self.p99 = p99
    self.maximum = maximum
  }
}
