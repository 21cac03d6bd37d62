/// Latencies of messages in ticks.
public struct Latency: Hashable, Sendable {
  /// The mean over all messages.
  public var mean: Estimate
  /// The middle one. Percentiles are those of the messages that were seen: exact up to 4095 of them,
  /// then to three significant digits.
  public var median: Double
  /// What 99 of 100 messages do not exceed.
  public var p99: Double
  /// The longest that was seen.
  public var max: Double

  /// Figures in ticks.
  public init(mean: Estimate, median: Double, p99: Double, max: Double) {
    (self.mean, self.median, self.p99, self.max) = (mean, median, p99, max)
  }
}
