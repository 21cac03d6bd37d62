/// Measured times, of which the distribution is wanted.
struct Sample {
  private var durations: [Duration] = []

  var count: Int { durations.count }

  mutating func append(_ duration: Duration) { durations.append(duration) }

  /// The smallest time that at least a share (0 … 1) of all does not exceed; zero if there is none.
  func percentile(_ share: Double) -> Duration {
    let sorted = durations.sorted()
    guard !sorted.isEmpty else { return .zero }
    let rank = Int((share * Double(sorted.count)).rounded(.up))
    return sorted[min(max(rank, 1), sorted.count) - 1]
  }

  var median: Duration { percentile(0.5) }
  var longest: Duration { percentile(1) }
}
