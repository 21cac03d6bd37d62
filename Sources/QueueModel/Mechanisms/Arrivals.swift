/// Where P's messages come from.
///
/// With arrivals from outside, P waits at no cost while there is no message for it, and takes up
/// work at once when one arrives; messages that arrive while it is busy wait outside of the queue.
public enum Arrivals: Hashable, Sendable {
  /// P always has a message to send: the paper's model.
  case greedy
  /// One message each `interval` ticks.
  case periodic(interval: Int)
  /// Messages at random, independent of each other; `interval` ticks apart in the mean.
  case poisson(interval: Int)
  /// Bursts of `count` messages, `spacing` ticks apart, and then a pause, so that messages are
  /// `interval` ticks apart in the mean: a burst begins each count·interval ticks. The spacing is
  /// at most the interval.
  case bursts(interval: Int, count: Int, spacing: Int)

  /// The mean time between messages in ticks, 1/λ; nil where P is greedy.
  public var interval: Int? {
    switch self {
    case .greedy: nil
    case .periodic(let interval), .poisson(let interval), .bursts(let interval, _, _): interval
    }
  }

  /// The same with another mean time between messages, 1 … 10⁹ ticks.
  public func paced(_ interval: Int) -> Arrivals {
    let interval = min(max(interval, Self.intervals.lowerBound), Self.intervals.upperBound)
    return switch self {
    case .greedy: .greedy
    case .periodic: .periodic(interval: interval)
    case .poisson: .poisson(interval: interval)
    case .bursts(_, let count, let spacing):
      .bursts(interval: interval, count: count, spacing: min(spacing, interval))
    }
  }

  /// What an interval can be.
  public static let intervals = 1...1_000_000_000
  /// What the size of a burst can be.
  public static let counts = 1...1_000_000
}
