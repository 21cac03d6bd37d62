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
  isCancelled: () -> Bool = { false }, progress: (Outcome) -> Void = { _ in }
) -> Outcome? {
  guard let interval = experiment.arrivals.interval else {
    return run(experiment, limits, seed, isCancelled, progress)
  }
  var greedy = experiment
  greedy.arrivals = .greedy
  guard let saturated = run(greedy, limits, seed, isCancelled, { _ in }) else { return nil }
  let load = Estimate(
    saturated.T.value / Double(interval), halfWidth: saturated.T.halfWidth / Double(interval))
  guard load.interval.lowerBound <= 1 else { return saturated.pilingUp(at: load) }
  var outcome = run(experiment, limits, seed, isCancelled) { outcome in
    var outcome = outcome
    outcome.load = load
    progress(outcome)
  }
  outcome?.load = load
  return outcome
}

private func run(
  _ experiment: Experiment, _ limits: Limits, _ seed: UInt64, _ isCancelled: () -> Bool,
  _ progress: (Outcome) -> Void
) -> Outcome? {
  withoutActuallyEscaping(isCancelled) { isCancelled in
    withoutActuallyEscaping(progress) { progress in
      var simulation = Simulation(
        experiment: experiment, limits: limits, isCancelled: isCancelled, progress: progress)
      return experiment.start(seed: seed, &simulation)
    }
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
  let isCancelled: () -> Bool
  let progress: (Outcome) -> Void

  mutating func visit<F: Features, T: Times>(_ pair: Pair<F, T>) -> Outcome? {
    if experiment.isDeterministic {
      var pair = pair
      do throws(SimulationError) {
        let messages = try pair.runUntilRecurrence(
          messageLimit: limits.messages, isCancelled: isCancelled)
        return pair.outcome(ofPeriod: messages)
      } catch .cancelled {
        return nil
      } catch {}
    }
    var estimation = Estimation(experiment, pair, limits: limits)
    return estimation.run(isCancelled: isCancelled, progress: progress)
  }
}
