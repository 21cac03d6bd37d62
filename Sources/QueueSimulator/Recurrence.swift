import QueueModel

/// Brent's search for the first recurrence of the full state, looked at after P's enqueues.
///
/// The state is the queue's occupancy, what each party does, and how long it will still do it; the
/// pair is a function of it, so where it recurs a period has passed. Nothing is assumed about when
/// that is.
struct Recurrence {
  private var anchor: Pair
  private var reach = 1
  private var steps = 0

  init(from pair: Pair) {
    anchor = pair
  }

  /// - Returns: the period that ends here, or nil.
  @inline(__always)
  mutating func cycle(endingAt pair: Pair) -> Cycle? {
    if pair.hasSameState(as: anchor) { return pair.cycle(since: anchor) }
    steps += 1
    if steps == reach {
      anchor = pair
      reach *= 2
      steps = 0
    }
    return nil
  }
}

extension Pair {
  /// Whether the pair will go on from here exactly as from there.
  @inline(__always)
  func hasSameState(as other: Pair) -> Bool {
    occupancy == other.occupancy
      && producer.phase == other.producer.phase
      && consumer.phase == other.consumer.phase
      && remaining(of: producer) == other.remaining(of: other.producer)
      && remaining(of: consumer) == other.remaining(of: other.consumer)
  }

  private func remaining(of occupation: Occupation) -> Int {
    occupation.end == .max ? .max : occupation.end - now
  }

  /// What has happened since an earlier visit to the same state, where all work that was begun
  /// before it and ended after it balances.
  func cycle(since earlier: Pair) -> Cycle {
    let messages = enqueued - earlier.enqueued
    let byP = notificationsByP - earlier.notificationsByP
    let byC = notificationsByC - earlier.notificationsByC
    let work =
      Int128(messages) * Int128(scenario.WP + scenario.WC)
      + Int128(byP) * Int128(scenario.NP + scenario.SC)
      + Int128(byC) * Int128(scenario.NC + scenario.SP)
    return Cycle(
      messages: messages, duration: Int128(now - earlier.now), work: work,
      notificationsByP: byP, notificationsByC: byC)
  }
}
