import QueueModel

extension Experiment {
  /// Whether messages pile up outside, though it is known that they arrive faster than a greedy
  /// pair passes them: `load` times as fast.
  ///
  /// The pair is tried. It keeps up if there are fewer messages left than half of what such a load
  /// would leave, and their number has long been going up and down over the same range. Where that
  /// is not plain after a long trial, the greedy pair's word stands.
  func pilesUp(
    at load: Double, _ limits: Limits, seed: UInt64, until end: ContinuousClock.Instant?,
    isCancelled: () -> Bool
  ) -> Bool {
    withoutActuallyEscaping(isCancelled) { isCancelled in
      var trial = ArrivalTrial(
        load: load, longest: min(1 << 22, max(1 << 17, limits.messages)), end: end,
        isCancelled: isCancelled)
      return start(seed: seed, &trial)
    }
  }
}

/// Runs a pair with its arrivals, from the empty queue on.
private struct ArrivalTrial: PairVisitor {
  let load: Double
  /// Arrivals after which it ends.
  let longest: Int
  let end: ContinuousClock.Instant?
  let isCancelled: () -> Bool

  func visit<F: Features, T: Times>(_ pair: Pair<F, T>) -> Bool {
    var pair = pair
    var backlog = Backlog()
    var arrived = 0
    var next = 1 << 17
    while arrived < longest, !isCancelled(), end.map({ ContinuousClock.now < $0 }) ?? true {
      for _ in 0..<4096 { _ = pair.advance(&backlog) }
      arrived = pair.enqueued + pair.outside
      guard arrived >= next else { continue }
      next = 2 * arrived
      let isSmall = Double(pair.outside) < (1 - 1 / load) / 2 * Double(arrived)
      if isSmall == backlog.swing.isSettled { return !isSmall }
    }
    return true
  }

  /// The messages outside.
  private struct Backlog: PairSink {
    var swing = Swing(from: 0)
    private var outside = 0

    @inline(__always)
    mutating func arrives(at now: Int) {
      outside += 1
      swing.reaches(outside)
      swing.passes()
    }

    @inline(__always)
    mutating func enqueues(_ message: Int, at now: Int) { outside -= 1 }
  }
}
