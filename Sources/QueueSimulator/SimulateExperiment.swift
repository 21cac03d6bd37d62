public import QueueModel

/// Runs an experiment until its numbers are exact or good enough.
///
/// Without anything random it looks for the period, and all means are exact. Otherwise, and where
/// the period is longer than the message limit, T, E and the mean latencies get confidence
/// intervals by the regenerative method, or by batch means where the pair never forgets its past.
///
/// With arrivals from outside messages may pile up without end. What the pair then does is what it
/// does with a greedy producer: that is what is returned, with the ending `.saturated`. It is not
/// enough for that that messages arrive faster than a greedy pair passes them: a paced producer can
/// stay out of a regime in which a greedy one is caught, so the pair is tried with the arrivals.
/// - Parameters:
///   - experiment: The scenario, both strategies, how times vary, and arrivals.
///   - limits: With arrivals a quarter of the time is for the greedy pair, at the most.
///   - seed: The same seed gives the same bits, whatever runs beside it.
///   - isCancelled: Asked every few thousand messages.
///   - progress: Given what is known so far, each time that the number of messages has doubled.
/// - Returns: nil if it was cancelled before there was anything to tell.
public func simulate(
  _ experiment: Experiment, limits: Limits = Limits(), seed: UInt64 = 1,
  isCancelled: () -> Bool = { false }, progress: ((Outcome) -> Void)? = nil
) -> Outcome? {
  let start = ContinuousClock.now
  let end = limits.time.map { start + $0 }
  guard let interval = experiment.arrivals.interval else {
    return run(experiment, limits, seed, end, isCancelled, progress)
  }
  var greedy = experiment
  greedy.arrivals = .greedy
  let early = limits.time.map { start + $0 / 4 }
  guard let saturated = run(greedy, limits, seed, early, isCancelled, nil) else { return nil }
  let load = Estimate(
    saturated.T.value / Double(interval), halfWidth: saturated.T.halfWidth / Double(interval))
  let range = load.interval
  if range.lowerBound > 1,
    experiment.pilesUp(at: load.value, limits, seed: seed, until: end, isCancelled: isCancelled)
  {
    return saturated.pilingUp(at: load)
  }
  func loaded(_ outcome: Outcome) -> Outcome {
    var outcome = outcome
    outcome.load = load
    if range.upperBound < 1 { outcome.T = Estimate(Double(interval)) }
    return outcome
  }
  let outcome = run(
    experiment, limits, seed, end, isCancelled, progress.map { tell in { tell(loaded($0)) } })
  guard outcome?.ending != .saturated else { return saturated.pilingUp(at: load) }
  return outcome.map(loaded)
}

private func run(
  _ experiment: Experiment, _ limits: Limits, _ seed: UInt64, _ end: ContinuousClock.Instant?,
  _ isCancelled: () -> Bool, _ progress: ((Outcome) -> Void)?
) -> Outcome? {
  withoutActuallyEscaping(isCancelled) { isCancelled in
    var simulation = Simulation(
      experiment: experiment, limits: limits, seed: seed, end: end, isCancelled: isCancelled,
      progress: progress)
    return experiment.start(seed: seed, &simulation)
  }
}

extension Outcome {
  /// What a greedy producer finds, as what the pair does when more arrives than it can take.
  fileprivate func pilingUp(at load: Estimate) -> Outcome {
    var outcome = self
    outcome.load = load
    outcome.ending = ending == .cancelled ? .cancelled : .saturated
    outcome.responseLatency = Latency(
      mean: Estimate(.infinity), median: .infinity, p99: .infinity, max: .infinity)
    return outcome
  }
}

/// A simulation of a pair of any kind.
private struct Simulation: PairVisitor {
  let experiment: Experiment
  let limits: Limits
  let seed: UInt64
  let end: ContinuousClock.Instant?
  let isCancelled: () -> Bool
  let progress: ((Outcome) -> Void)?

  /// Messages that are enough for percentiles.
  private static let wellSeen = 1 << 19
  /// Messages after which a period is not looked for any more.
  private static let longestPeriod = 1 << 24

  mutating func visit<F: Features, T: Times>(_ pair: Pair<F, T>) -> Outcome? {
    guard experiment.isDeterministic else { return estimate(pair) }
    let isStopped = { isCancelled() || end.map { ContinuousClock.now >= $0 } ?? false }
    var periodic = pair
    do throws(SimulationError) {
      let messages = try periodic.runUntilRecurrence(
        messageLimit: min(limits.messages, Self.longestPeriod), isCancelled: isStopped)
      return try periodic.outcome(ofPeriod: messages, isCancelled: isStopped)
    } catch {
      return isCancelled() ? nil : estimate(pair)
    }
  }

  private func estimate<F: Features, T: Times>(_ pair: Pair<F, T>) -> Outcome? {
    var estimation = Estimation(experiment, pair, limits: limits)
    func run(to messages: Int) -> Outcome? {
      estimation.run(to: messages, until: end, isCancelled: isCancelled, progress: progress)
    }
    guard limits.messages > Self.wellSeen, !experiment.isDeterministic,
      var fast = CycleEstimation(experiment, limits: limits)
    else { return run(to: limits.messages) }
    let first = run(to: Self.wellSeen)
    guard let first, first.ending == .messageLimit else { return first }
    guard case .regenerative = first.method else { return run(to: limits.messages) }
    return fast.run(
      refining: first, seed: seed, until: end, isCancelled: isCancelled, progress: progress)
  }
}
