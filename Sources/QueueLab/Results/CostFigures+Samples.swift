extension CostFigures {
  /// What is above is the machine's doing, in nanoseconds.
  static let trim = 1_000_000.0

  /// The figures of some samples in nanoseconds; nil of none.
  init?(_ samples: [Double]) {
    guard !samples.isEmpty else { return nil }
    let sorted = samples.sorted()
    let kept = sorted.prefix { $0 <= Self.trim }
    let used = kept.isEmpty ? sorted[...] : kept
    self.init(
      count: sorted.count, mean: used.reduce(0, +) / Double(used.count),
      median: (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2,
      p99: sorted[min(sorted.count - 1, sorted.count * 99 / 100)],
      maximum: sorted[sorted.count - 1])
  }
}
