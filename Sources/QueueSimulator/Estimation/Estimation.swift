import QueueModel

/// A run that goes on until its intervals are narrow enough.
///
/// It looks at the first messages to find the state that forgets the past and comes back most
/// often, drops them, and cuts the run into cycles at that state; beside it, batch means are kept,
/// which serve where no such state comes back often enough (sleeping parties, for instance, are
/// never at the beginning of something at once).
struct Estimation<F: Features, T: Times> {
  private var pair: Pair<F, T>
  private let experiment: Experiment
  private let limits: Limits
  private let scale: Double
  private let memory: Pair<F, T>.Memory
  private var recorder: Recorder
  private var cycleState: Freshness?
  private var cycles = RatioSums()
  private var cycleStart: Totals?
  private var batches = Batches(size: 512)
  private var batchStart = Totals()
  private var batchEnd = 0
  /// The next messages at which it looks whether it is precise enough, and reports.
  private var pause = 0
  private var report = 0
  private var rule = StoppingRule()

  /// Messages in which the regenerative state is looked for, and which do not count.
  private static var pilot: Int { 8192 }
  /// States that are counted in it.
  private static var mostStates: Int { 1 << 14 }
  /// Steps after which it asks whether to go on: a message can take very many, where a queue of a
  /// million slots has to fill before the first one passes.
  private static var stepsBetweenQuestions: Int { 1 << 14 }
  /// Cycles that are enough for the regenerative method.
  private static var enoughCycles: Double { 200 }
  /// When the clock is so late that it might not go on to the next look: it ends as at the message
  /// limit.
  private static var latest: Int { 1 << 62 }
  /// Whole cycles that say what a run without anything random does.
  private static var fewCycles: Double { 32 }
  /// Messages that pile up outside of the queue before a pair counts as saturated.
  static var mostOutside: Int { 1 << 20 }

  init(_ experiment: Experiment, _ pair: Pair<F, T>, limits: Limits) {
    self.experiment = experiment
    self.pair = pair
    self.limits = limits
    scale = Double(pair.times.scale)
    switch experiment.arrivals {
    case .periodic, .bursts: memory = .untilArrival
    case .greedy, .poisson: memory = .none
    }
    recorder = Recorder(from: pair)
  }

  /// Runs on to one of the limits, or to so many messages.
  /// - Returns: nil if it was cancelled before there was anything to tell.
  mutating func run(
    to messages: Int, until end: ContinuousClock.Instant?, isCancelled: () -> Bool,
    progress: ((Outcome) -> Void)?
  ) -> Outcome? {
    func isStopped() -> Bool { isCancelled() || end.map { ContinuousClock.now >= $0 } ?? false }
    if pause == 0 { begin(isStopped) }
    while true {
      runOn(to: min(pause, messages), isStopped)
      let ending = ending(at: messages, after: end, isCancelled: isCancelled)
      if ending == .cancelled, recorder.messages < Batches.most { return nil }
      if let ending { return outcome(ending) }
      if let progress, recorder.messages >= report {
        progress(outcome(.messageLimit))
        report *= 2
      }
      pause += max(2048, min(65_536, pause / 4))
    }
  }

  private mutating func begin(_ isStopped: () -> Bool) {
    findCycleState(isStopped)
    recorder.restart(at: pair)
    batchEnd = batches.size
    pause = 2048
    report = 2 * pause
  }

  private mutating func ending(
    at messages: Int, after end: ContinuousClock.Instant?, isCancelled: () -> Bool
  ) -> Outcome.Ending? {
    if rule.mayEnd(after: recorder.messages, isPreciseEnough: isPreciseEnough) {
      return .converged
    }
    if recorder.messages >= messages || pair.now > Self.latest { return .messageLimit }
    if F.hasArrivals, pair.outside > Self.mostOutside { return .saturated }
    if isCancelled() { return .cancelled }
    if let end, ContinuousClock.now >= end { return .timeLimit }
    return nil
  }

  /// Runs the pilot and chooses the state that came back most often.
  private mutating func findCycleState(_ isStopped: () -> Bool) {
    var steps = 0
    var visits: [Freshness: Int] = [:]
    let hasMemory = pair.rulesOfP.isAdaptive || pair.rulesOfC.isAdaptive
    let pilot = min(Self.pilot, max(1, limits.messages / 4))
    while pair.consumed < pilot, !F.hasArrivals || pair.outside <= Self.mostOutside {
      _ = pair.advance(&recorder)
      if !hasMemory, let state = pair.freshness(memory),
        visits.count < Self.mostStates || visits[state] != nil
      {
        visits[state, default: 0] += 1
      }
      steps += 1
      if steps.isMultiple(of: Self.stepsBetweenQuestions), isStopped() { break }
    }
    cycleState = visits.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private mutating func runOn(to messages: Int, _ isStopped: () -> Bool) {
    guard let cycleState else { return runWithoutCycles(to: messages, isStopped) }
    var steps = 0
    while recorder.messages < messages, !F.hasArrivals || pair.outside <= Self.mostOutside {
      _ = pair.advance(&recorder)
      if pair.freshness(memory) == cycleState { closeCycle() }
      if recorder.messages >= batchEnd { closeBatch() }
      steps += 1
      if steps.isMultiple(of: Self.stepsBetweenQuestions), isStopped() { return }
    }
  }

  private mutating func runWithoutCycles(to messages: Int, _ isStopped: () -> Bool) {
    var steps = 0
    while recorder.messages < messages, !F.hasArrivals || pair.outside <= Self.mostOutside {
      _ = pair.advance(&recorder)
      if recorder.messages >= batchEnd { closeBatch() }
      steps += 1
      if steps.isMultiple(of: Self.stepsBetweenQuestions), isStopped() { return }
    }
  }

  private mutating func closeCycle() {
    let totals = recorder.totals(of: pair)
    if let cycleStart { cycles.add(totals.stretch(since: cycleStart)) }
    cycleStart = totals
  }

  private mutating func closeBatch() {
    let totals = recorder.totals(of: pair)
    batches.add(totals.stretch(since: batchStart))
    batchStart = totals
    batchEnd = recorder.messages + batches.size
  }

  /// The sums that intervals are made of, and what they are.
  private var evidence: (RatioSums, Outcome.Method) {
    if cycles.count >= Self.enoughCycles {
      return (cycles, .regenerative(cycles: Int(cycles.count)))
    }
    let sums = batches.sums
    return (sums, .batchMeans(batches: Int(sums.count)))
  }

  private var isPreciseEnough: Bool {
    let (sums, _) = evidence
    var measures: [Measure] = [.work, .queueLatency, .serviceLatency]
    measures.append(experiment.arrivals == .greedy ? .time : .responseLatency)
    return measures.allSatisfy {
      sums.degreesOfFreedom($0.rawValue) >= RatioSums.enoughDegrees
        && estimate($0, sums).relativeHalfWidth <= limits.precision
    }
  }

  private func estimate(_ measure: Measure, _ sums: RatioSums) -> Estimate {
    let estimate = Estimate(sums, measure, confidence: limits.confidence, scale: scale)
    return isRepresentative ? estimate : Estimate(estimate.value, halfWidth: .infinity)
  }

  /// Whether the run is long enough to say something of the steady state.
  ///
  /// A part of one long cycle, in which the queue is only filled or only drained, has means that
  /// hardly vary and are wrong all the same. Without anything random, a few whole cycles must have
  /// been seen, unless the pair has none that can be told by its state; and in no case can messages
  /// pass faster than either party works, nor at less than both parties' work.
  private var isRepresentative: Bool {
    let hasCycles = pair.rulesOfP.hasCycles && pair.rulesOfC.hasCycles
    if experiment.isDeterministic, hasCycles, cycles.count < Self.fewCycles { return false }
    if !recorder.swing.isSettled { return false }
    let scenario = experiment.scenario
    let (sums, _) = evidence
    func isPossible(_ measure: Measure, atLeast bound: Int) -> Bool {
      let (value, error) = sums.ratio(measure.rawValue)
      return value + 4 * error >= 0.999 * Double(bound) * scale
    }
    return isPossible(.time, atLeast: max(scenario.WP, scenario.WC))
      && isPossible(.work, atLeast: scenario.WP + scenario.WC)
  }

  private func outcome(_ ending: Outcome.Ending) -> Outcome {
    let (sums, method) = evidence
    let totals = recorder.totals(of: pair)
    var outcome = Outcome(
      totals, recorder.latencies, scale: scale, hasArrivals: F.hasArrivals, method: method,
      ending: ending)
    guard sums.count > 0 else {
      outcome.forgetIntervals()
      return outcome
    }
    outcome.T = estimate(.time, sums)
    outcome.E = estimate(.work, sums)
    outcome.queueLatency.mean = estimate(.queueLatency, sums)
    outcome.serviceLatency.mean = estimate(.serviceLatency, sums)
    outcome.responseLatency?.mean = estimate(.responseLatency, sums)
    if let interval = experiment.arrivals.interval, ending == .converged {
      outcome.T = Estimate(Double(interval))
    }
    return outcome
  }
}
