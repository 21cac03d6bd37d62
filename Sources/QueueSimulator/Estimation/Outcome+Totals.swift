import QueueModel

extension Outcome {
  /// What totals say, without any intervals.
  init(
    _ totals: Totals, _ latencies: Latencies, scale: Double, hasArrivals: Bool, method: Method,
    ending: Ending
  ) {
    let messages = Double(max(1, totals.messages))
    let duration = Double(max(1, totals.duration))
    self.init(
      T: Estimate(duration / messages / scale),
      E: Estimate(Double(totals.work) / messages / scale),
      queueLatency: Latency(latencies.queue, scale: scale),
      serviceLatency: Latency(latencies.service, scale: scale),
      responseLatency: hasArrivals ? Latency(latencies.response, scale: scale) : nil,
      P: PartyOutcome(totals.P, messages: messages, duration: duration, scale: scale),
      C: PartyOutcome(totals.C, messages: messages, duration: duration, scale: scale),
      messages: totals.messages, method: method, ending: ending)
  }
}

extension Outcome {
  /// Too little was seen to say how far the numbers can be trusted.
  mutating func forgetIntervals() {
    func bare(_ estimate: Estimate) -> Estimate { Estimate(estimate.value, halfWidth: .infinity) }
    T = bare(T)
    E = bare(E)
    queueLatency.mean = bare(queueLatency.mean)
    serviceLatency.mean = bare(serviceLatency.mean)
    if let response = responseLatency { responseLatency?.mean = bare(response.mean) }
  }
}

extension Latency {
  init(_ counts: LatencyCounts, scale: Double) {
    let (median, p99) = counts.percentiles
    self.init(
      mean: Estimate(Double(counts.sum) / Double(Swift.max(1, counts.count)) / scale),
      median: Double(median) / scale, p99: Double(p99) / scale, max: Double(counts.max) / scale)
  }
}

extension PartyOutcome {
  init(_ tally: PartyTally, messages: Double, duration: Double, scale: Double) {
    self.init(
      notificationsPerMessage: Double(tally.notifications) / messages,
      sleepsPerMessage: Double(tally.sleeps) / messages,
      workPerMessage: Double(tally.cost) / messages / scale,
      busyShare: Double(tally.cost) / duration, spinningShare: Double(tally.spinning) / duration)
  }
}
