import QueueModel

extension Outcome {
  /// What a simulation could have found, as far as a test needs it: times to within a share.
  static func made(
    T: Double, E: Double, latency: Double = 2000, within share: Double = 0, messages: Int = 10_000
  ) -> Outcome {
    func estimate(_ value: Double) -> Estimate { Estimate(value, halfWidth: value * share) }
    let latencies = Latency(
      mean: estimate(latency), median: latency, p99: 2 * latency, max: 3 * latency)
    let party = PartyOutcome(
      notificationsPerMessage: 0.25, sleepsPerMessage: 0, workPerMessage: E / 2,
      busyShare: E / 2 / T, spinningShare: 0)
    return Outcome(
      T: estimate(T), E: estimate(E), queueLatency: latencies, serviceLatency: latencies, P: party,
      C: party, messages: messages,
      method: share == 0 ? .exact : .regenerative(cycles: messages / 4),
      ending: share == 0 ? .converged : .messageLimit)
  }
}
