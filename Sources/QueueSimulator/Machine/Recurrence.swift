/// Brent's search for the first recurrence of the full state, looked at after P's enqueues.
///
/// The state is the queue's occupancy, what each party does and remembers, how long it will still
/// do it, and when messages arrive; the pair is a function of it, so where it recurs a period has
/// passed. Nothing is assumed about when that is.
struct Recurrence<F: Features, T: Times> {
  private var anchor: Pair<F, T>
  private var reach = 1
  private var steps = 0

  init(from pair: Pair<F, T>) {
    anchor = pair
  }

  /// - Returns: the messages of the period that ends here, or nil.
  @inline(__always)
  mutating func messages(ofPeriodEndingAt pair: Pair<F, T>) -> Int? {
    if pair.hasSameState(as: anchor) { return pair.enqueued - anchor.enqueued }
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
      && remaining(to: producer.end) == other.remaining(to: other.producer.end)
      && remaining(to: consumer.end) == other.remaining(to: other.consumer.end)
      && producer.naps == other.producer.naps
      && consumer.naps == other.consumer.naps
      && (!F.hasTimers || hasSameTimers(as: other))
      && (!F.hasArrivals || hasSameArrivals(as: other))
      && (!F.holdsBack || hasSameEstimates(as: other))
  }

  private func hasSameTimers(as other: Pair) -> Bool {
    producer.interrupted == other.producer.interrupted
      && consumer.interrupted == other.consumer.interrupted
      && remaining(to: producer.deadline) == other.remaining(to: other.producer.deadline)
      && remaining(to: consumer.deadline) == other.remaining(to: other.consumer.deadline)
  }

  private func hasSameArrivals(as other: Pair) -> Bool {
    outside == other.outside && arrivals.position == other.arrivals.position
      && remaining(to: arrivals.next) == other.remaining(to: other.arrivals.next)
  }

  private func hasSameEstimates(as other: Pair) -> Bool {
    (!rulesOfP.isAdaptive
      || producer.peerEstimate.isSame(
        at: now, count: consumed, as: other.producer.peerEstimate, at: other.now,
        count: other.consumed))
      && (!rulesOfC.isAdaptive
        || consumer.peerEstimate.isSame(
          at: now, count: enqueued, as: other.consumer.peerEstimate, at: other.now,
          count: other.enqueued))
  }

  @inline(__always)
  private func remaining(to end: Int) -> Int { end == .max ? .max : end - now }
}
