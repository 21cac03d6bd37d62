public import QueueModel

/// Runs an experiment until its numbers are exact or good enough.
///
/// Without anything random it looks for the period, and all means are exact. Otherwise, and where
/// the period is longer than the message limit, T, E and the mean latencies get confidence
/// intervals by the regenerative method, or by batch means where the pair never forgets its past.
///
/// With arrivals from outside at a load of 1 or more, messages pile up without end, and what the
/// pair then does is what it does with a greedy producer: that is what is returned, with the ending
/// `.saturated`.
/// - Parameters:
///   - seed: The same seed gives the same bits, whatever runs beside it.
///   - isCancelled: Asked every few thousand messages.
///   - progress: Given what is known so far, each time that the number of messages has doubled.
/// - Returns: nil if it was cancelled before there was anything to tell.
public func simulate(
  _ experiment: Experiment, limits: Limits = Limits(), seed: UInt64 = 1,
  isCancelled: () -> Bool = { false }, progress: ((Outcome) -> Void)? = nil
) -> Outcome? {
  guard let interval = experiment.arrivals.interval else {
    return run(experiment, limits, seed, isCancelled, progress)
  }
  var greedy = experiment
  greedy.arrivals = .greedy
  guard let saturated = run(greedy, limits, seed, isCancelled, nil) else { return nil }
  let load = Estimate(
    saturated.T.value / Double(interval), halfWidth: saturated.T.halfWidth / Double(interval))
  guard load.interval.lowerBound <= 1 else { return saturated.pilingUp(at: load) }
  let loaded = progress.map { progress in
    { (outcome: Outcome) in
      var outcome = outcome
      outcome.load = load
      progress(outcome)
    }
  }
  var outcome = run(experiment, limits, seed, isCancelled, loaded)
  outcome?.load = load
  return outcome
}

private func run(
  _ experiment: Experiment, _ limits: Limits, _ seed: UInt64, _ isCancelled: () -> Bool,
  _ progress: ((Outcome) -> Void)?
) -> Outcome? {
  withoutActuallyEscaping(isCancelled) { isCancelled in
    var simulation = Simulation(
      experiment: experiment, limits: limits, seed: seed, isCancelled: isCancelled,
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
  let isCancelled: () -> Bool
  let progress: ((Outcome) -> Void)?

  /// Messages that are enough for percentiles.
  private static let wellSeen = 1 << 19
  /// Messages after which a period is not looked for any more.
  private static let longestPeriod = 1 << 24

  mutating func visit<F: Features, T: Times>(_ pair: Pair<F, T>) -> Outcome? {
    guard experiment.isDeterministic else { return estimate(pair) }
    var periodic = pair
    do throws(SimulationError) {
      let messages = try periodic.runUntilRecurrence(
        messageLimit: min(limits.messages, Self.longestPeriod), isCancelled: isCancelled)
      return periodic.outcome(ofPeriod: messages)
    } catch {
      return error == .cancelled ? nil : estimate(pair)
    }
  }

  private func estimate<F: Features, T: Times>(_ pair: Pair<F, T>) -> Outcome? {
    let end = limits.time.map { ContinuousClock.now + $0 }
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
