internal import QueueModel

/// Finds W, N and S of this machine, in runs that are no part of a sweep.
struct Calibrator {
  let bench: Bench
  let plan: MeasurementPlan
  let isCancelled: () -> Bool
  /// Hears of each run.
  let report: (RunFigures) -> Void
  /// W as it really is, by the W that is asked for.
  private var works = PerParty<[Int: Double]>(P: [:], C: [:])
  private var base = Calibration.Costs()
  /// All runs since it was last asked, and whether one that counts was disturbed.
  private var runs: [RunFigures] = []
  private var isDisturbed = false

  private static let tries = 5

  init(
    _ bench: Bench, _ plan: MeasurementPlan, isCancelled: @escaping () -> Bool,
    report: @escaping (RunFigures) -> Void
  ) {
    self.bench = bench
    self.plan = plan
    self.isCancelled = isCancelled
    self.report = report
  }

  /// What is known of a pair before it is measured.
  struct Result {
    let scenario: Scenario
    /// N and S one by one.
    let costs: Calibration.Costs
    /// The runs in which it was found, the disturbed ones too.
    let runs: [RunFigures]
    /// Whether one of those that count was disturbed.
    let isDisturbed: Bool
  }

  /// About how many runs it takes before the sweep, and for each value in the sweep.
  static let runsBefore = 4
  static let runsForAValue = 2

  /// The costs of the machine, and what the plan adds to them: two pairs, one with a fast consumer
  /// and one with a fast producer, so that both are notified.
  mutating func calibrate() throws(LabError) -> Calibration {
    let asked = plan.setup.scenario
    let slow = max(asked.WP, asked.WC)
    for (WP, WC) in [(slow, max(1, slow * 2 / 3)), (max(1, slow * 2 / 3), slow)] {
      var setup = plan.setup
      setup.experiment = Experiment(
        .checked(L: asked.L, kP: asked.kP, kC: asked.kC, WP: WP, WC: WC))
      base.take(try run(setup))
    }
    let costs = base.adding(asked)
    let calibrated = try scenario(at: plan.setup, stamped: costs)
    return Calibration(
      scenario: calibrated,
      excess: [
        .P: Double(calibrated.WP - asked.WP), .C: Double(calibrated.WC - asked.WC),
      ],
      notification: costs.notification.compactMapValues { CostFigures($0) },
      startUp: costs.startUp.compactMapValues { CostFigures($0) }, isDisturbed: isDisturbed)
  }

  /// What is known of a pair before it is measured: its calibrated scenario, and the N and S that
  /// were stamped in a run of its own.
  mutating func calibrate(
    _ setup: PairSetup
  ) throws(LabError) -> Result {
    var costs = base.adding(setup.scenario)
    (runs, isDisturbed) = ([], false)
    costs.take(try run(setup))
    let scenario = try scenario(at: setup, stamped: costs)
    return Result(scenario: scenario, costs: costs, runs: runs, isDisturbed: isDisturbed)
  }

  private mutating func scenario(
    at setup: PairSetup, stamped costs: Calibration.Costs
  ) throws(LabError) -> Scenario {
    let asked = setup.scenario
    let WP = try work(of: .P, asked.WP)
    let WC = try work(of: .C, asked.WC)
    func ticks(_ value: Double?) -> Int { min(1_000_000_000, Int((value ?? 0).rounded())) }
    guard
      let scenario = try? Scenario(
        L: asked.L, kP: asked.kP, kC: asked.kC, WP: max(1, ticks(WP)), WC: max(1, ticks(WC)),
        NP: ticks(costs.mean(costs.notification[.P])),
        NC: ticks(costs.mean(costs.notification[.C])),
        SP: ticks(costs.mean(costs.startUp[.P])), SC: ticks(costs.mean(costs.startUp[.C])),
        unit: .nanoseconds)
    else { preconditionFailure("a calibration that is out of range") }
    return scenario
  }

  /// The work of a party as it really is: T of a pair that polls and whose other party has half of
  /// that work.
  private mutating func work(of party: Party, _ asked: Int) throws(LabError) -> Double {
    if let known = works[party][asked] { return known }
    let half = max(1, asked / 2)
    var setup = plan.setup
    setup.experiment = Experiment(
      .checked(
        L: max(4, plan.setup.scenario.L), WP: party == .P ? asked : half,
        WC: party == .C ? asked : half), P: .poll, C: .poll)
    let run = try run(setup)
    // Of a disturbed run another may know better, later.
    if !run.figures.isDisturbed { works[party][asked] = run.figures.T }
    return run.figures.T
  }

  /// A run, again if it was disturbed; of disturbed ones the one that lost least.
  private mutating func run(_ setup: PairSetup) throws(LabError) -> Bench.Run {
    var best: Bench.Run?
    for _ in 0..<Self.tries {
      guard let run = try bench.run(setup, plan.timing, isCancelled: isCancelled) else {
        throw .cancelled
      }
      report(run.figures)
      runs.append(run.figures)
      if run.figures.disturbedShare < best?.figures.disturbedShare ?? .infinity { best = run }
      if !run.figures.isDisturbed { break }
    }
    guard let best else { throw .cancelled }
    isDisturbed = isDisturbed || best.figures.isDisturbed
    return best
  }
}

extension Calibration {
  /// N and S of each party, one by one, in nanoseconds.
  struct Costs {
    private(set) var notification: [Party: [Double]] = [:]
    private(set) var startUp: [Party: [Double]] = [:]
    /// How long P in a guest is away from it when the queue is full, even if it is not blocked.
    private(set) var trip = 0.0

    /// Takes what a run showed where it showed more than a few of them, or more than is known.
    mutating func take(_ run: Bench.Run) {
      let stamps = run.stamps
      if run.figures.P.trips > 0.001 { trip = run.figures.P.trip }
      func better(_ seen: [Double]?, _ known: [Double]?) -> [Double]? {
        guard let seen, seen.count >= Self.enough || seen.count > known?.count ?? 0 else {
          return known
        }
        return seen
      }
      for party in [Party.P, .C] {
        notification[party] = better(stamps.notification[party], notification[party])
        startUp[party] = better(stamps.startUp[party], startUp[party])
      }
    }

    /// Fewer notifications say little about their cost.
    private static let enough = 20

    /// The same with what a scenario adds to them.
    func adding(_ extra: Scenario) -> Costs {
      var sum = self
      for (party, N, S) in [(Party.P, extra.NP, extra.SP), (.C, extra.NC, extra.SC)] {
        sum.notification[party] = notification[party]?.map { $0 + Double(N) }
        sum.startUp[party] = startUp[party]?.map { $0 + Double(S) }
      }
      return sum
    }

    func mean(_ samples: [Double]?) -> Double? { CostFigures(samples ?? [])?.mean }
  }
}
