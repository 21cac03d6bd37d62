/// Batch means: a long run in a few dozen stretches of equally many messages, which are made longer
/// by joining two and two as the run goes on, so that they depend on each other less and less.
struct Batches: Sendable {
  /// At this many they are joined, two and two.
  static let most = 128

  private var stretches: [RatioSums.Stretch] = []
  /// Messages in a batch.
  private(set) var size: Int

  init(size: Int) { self.size = size }

  /// Takes a batch of `size` messages.
  mutating func add(_ stretch: RatioSums.Stretch) {
    stretches.append(stretch)
    guard stretches.count == Self.most else { return }
    stretches = stride(from: 0, to: Self.most, by: 2).map { stretches[$0] + stretches[$0 + 1] }
    size *= 2
  }

  /// All batches as independent stretches.
  var sums: RatioSums {
    var sums = RatioSums()
    for stretch in stretches { sums.add(stretch) }
    return sums
  }
}
