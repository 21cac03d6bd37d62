import QueueModel

/// The paper's model with random times by the fast kernel: T, E and mean latencies from its
/// regenerative cycles, until they are precise enough.
///
/// It goes through the same times as the machine for all strategies and finds the same cycles, so
/// that it can go on where that one, which sees every message's latency, has seen enough of them.
struct CycleEstimation {
  private let experiment: Experiment
  private let limits: Limits
  private let scale: Double
  private var cycles: CycleSums
  private var rule = StoppingRule()

  /// Sums of cycles as they come.
  private struct CycleSums: CycleSink {
    /// P's time for a message, in units: what a service latency has besides a queue latency and T.
    /// By Wald's identity its sum over a cycle may be replaced by its mean for each message.
    let meanWP: Double
    var sums = RatioSums()
    var totals = CycleTotals()

    @inline(__always)
    mutating func add(_ cycle: RegenerativeCycle) {
      totals.add(cycle)
      let messages = Double(cycle.messages)
      let duration = Double(small: cycle.duration)
      let occupancy = Double(small: cycle.occupancy)
      var sums = SIMD8<Double>()
      sums[Measure.time.rawValue] = duration
      sums[Measure.work.rawValue] = Double(small: cycle.work)
      sums[Measure.queueLatency.rawValue] = occupancy
      sums[Measure.serviceLatency.rawValue] = occupancy + duration + meanWP * messages
      self.sums.add(RatioSums.Stretch(messages: messages, sums: sums))
    }
  }

  /// - Returns: nil where the kernel does not apply: it knows a greedy producer, and parties that
  ///   only block, at any threshold.
  init?(_ experiment: Experiment, limits: Limits) {
    guard experiment.arrivals == .greedy,
      [Party.P, .C].allSatisfy({ Rules(experiment, of: $0, scale: 1).onlyBlocks })
    else { return nil }
    self.experiment = experiment
    self.limits = limits
    scale = Double(experiment.timeScale)
    cycles = CycleSums(meanWP: Double(experiment.scenario.WP) * scale)
  }

  /// Refines what the other machine has found, whose percentiles stay.
  mutating func run(
    refining first: Outcome, seed: UInt64, until end: ContinuousClock.Instant?,
    isCancelled: () -> Bool, progress: ((Outcome) -> Void)?
  ) -> Outcome {
    let scenario = experiment.scenario
      .pushing(.kP, to: Rules(experiment, of: .C, scale: 1).threshold)
      .pushing(.kC, to: Rules(experiment, of: .P, scale: 1).threshold)
    let times = RandomTimes(
      scenario, experiment.variability, seed: seed, scale: experiment.timeScale)
    let byP = first.P.notificationsPerMessage >= first.C.notificationsPerMessage
    var clocks = TwoClocks(scenario, times, cyclesFrom: byP ? .P : .C)
    var stepped = 0
    var report = 2 * first.messages
    while true {
      let portion = min(1 << 16, limits.messages - stepped)
      clocks.run(portion, into: &cycles)
      stepped += portion
      // Until then the other machine has seen as much.
      guard stepped >= first.messages else { continue }
      if let ending = ending(after: stepped, end, isCancelled) {
        return outcome(refining: first, ending)
      }
      if let progress, stepped >= report {
        progress(outcome(refining: first, .messageLimit))
        report *= 2
      }
    }
  }

  private mutating func ending(
    after messages: Int, _ end: ContinuousClock.Instant?, _ isCancelled: () -> Bool
  ) -> Outcome.Ending? {
    if rule.mayEnd(after: messages, isPreciseEnough: isPreciseEnough) { return .converged }
    if messages >= limits.messages { return .messageLimit }
    if isCancelled() { return .cancelled }
    if let end, ContinuousClock.now >= end { return .timeLimit }
    return nil
  }

  private var isPreciseEnough: Bool {
    [Measure.time, .work, .queueLatency, .serviceLatency].allSatisfy {
      cycles.sums.degreesOfFreedom($0.rawValue) >= RatioSums.enoughDegrees
        && estimate($0).relativeHalfWidth <= limits.precision
    }
  }

  private func estimate(_ measure: Measure) -> Estimate {
    Estimate(cycles.sums, measure, confidence: limits.confidence, scale: scale)
  }

  private func outcome(refining first: Outcome, _ ending: Outcome.Ending) -> Outcome {
    var outcome = first
    outcome.T = estimate(.time)
    outcome.E = estimate(.work)
    outcome.queueLatency.mean = estimate(.queueLatency)
    outcome.serviceLatency.mean = estimate(.serviceLatency)
    let totals = cycles.totals
    let (messages, duration) = (Double(totals.messages), Double(totals.duration))
    func refine(_ party: inout PartyOutcome, _ notifications: Int, _ work: Int128) {
      party.notificationsPerMessage = Double(notifications) / messages
      party.workPerMessage = Double(work) / messages / scale
      party.busyShare = Double(work) / duration
    }
    refine(&outcome.P, totals.notificationsByP, totals.workOfP)
    refine(&outcome.C, totals.notificationsByC, totals.workOfC)
    outcome.messages = totals.messages
    outcome.method = .regenerative(cycles: totals.cycles)
    outcome.ending = ending
    return outcome
  }
}
