import QueueModel

/// What confidence intervals are made for, all of them sums over messages.
enum Measure: Int {
  case time, work, queueLatency, serviceLatency, responseLatency
}

extension Totals {
  /// What has happened since earlier totals, as a stretch for the ratio estimator.
  ///
  /// Latencies are summed by Little's law: the integral of the messages in the queue is the sum of
  /// their queue latencies, and belongs to the stretch in which it accrues, so that cycles stay
  /// independent where a message's latency spans two of them. A service latency is a queue latency,
  /// the time between two enqueues, and P's time from begin to enqueue of the message before.
  func stretch(since earlier: Totals) -> RatioSums.Stretch {
    let duration = Double(small: self.duration - earlier.duration)
    let queue = Double(small: occupancyTime - earlier.occupancyTime)
    let outside = Double(small: outsideTime - earlier.outsideTime)
    let span = Double(small: self.span - earlier.span)
    var sums = SIMD8<Double>()
    sums[Measure.time.rawValue] = duration
    sums[Measure.work.rawValue] = Double(small: work - earlier.work)
    sums[Measure.queueLatency.rawValue] = queue
    sums[Measure.serviceLatency.rawValue] = queue + duration + span
    sums[Measure.responseLatency.rawValue] = queue + outside
    return RatioSums.Stretch(messages: Double(messages - earlier.messages), sums: sums)
  }
}
