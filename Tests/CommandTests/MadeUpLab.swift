import QueueLab
import QueueModel

/// A laboratory whose runs are made up: events as the real one would report them, at once.
struct MadeUpLab {
  /// Runs with a disturbance: the value's index and the run's.
  var disturbed: Set<[Int]> = []
  /// Values of which no run is undisturbed.
  var hopeless: Set<Int> = []
  /// After how many values it finds itself cancelled, or fails.
  var endsAfter: Int?
  var failure: LabError?
  var isConcurrent = true

  static let machine = MachineReport(
    processor: "Made-up 9000", kernel: "Linux 6.18.5", cpus: [0, 1], hertz: 2.596e9,
    isVirtual: true, kvm: .lacks(.permission))

  static func plan(
    _ values: [Int] = [300, 1300, 2000], over knob: Knob = .WP, runs: Int = 5,
    strategy: Strategy = .notify
  ) throws -> MeasurementPlan {
    let scenario = try Scenario(
      L: 256, WP: 1500, WC: 1100, NP: 0, NC: 0, SP: 0, SC: 0, unit: .nanoseconds)
    var experiment = Experiment(scenario)
    (experiment.P, experiment.C) = (strategy, strategy)
    return MeasurementPlan(
      PairSetup(experiment), over: knob, values: values, runs: runs, cpus: .init(P: 0, C: 1))
  }

  static func calibration(_ plan: MeasurementPlan) -> Calibration {
    let cost = CostFigures(count: 1200, mean: 2400, median: 2100, p99: 9000, maximum: 40_000)
    let s = plan.setup.scenario
    let scenario = s.pushing(.WP, to: s.WP + 12).pushing(.WC, to: s.WC + 15)
      .pushing(.NP, to: 2400).pushing(.SC, to: 200)
    return Calibration(
      scenario: scenario, excess: [.P: 12, .C: 15], notification: [.P: cost],
      startUp: [.C: cost])
  }

  func point(_ plan: MeasurementPlan, _ index: Int) throws -> MeasuredPoint {
    let value = plan.values[index]
    var setup = plan.setup
    setup.scenario = try setup.scenario.turning(plan.knob, to: value)
    let calibrated = try Self.calibration(plan).scenario.turning(
      plan.knob, to: plan.knob == .WP ? value + 12 : value)
    let T = Double(1000 + value)
    var runs: [RunFigures] = []
    for run in 0..<plan.runs + (disturbed.contains { $0[0] == index } ? 1 : 0) {
      let isBad = hopeless.contains(index) || disturbed.contains([index, run])
      runs.append(self.run(T + Double(run), isDisturbed: isBad))
    }
    return MeasuredPoint(
      value: value, setup: setup, calibrated: calibrated, runs: runs,
      prediction: Prediction(
        regime: value < 1100 ? .FP : .FC, T: T * 0.98, E: 2600, simulatedT: T * 1.01,
        simulatedE: 2600))
  }

  private func run(_ T: Double, isDisturbed: Bool) -> RunFigures {
    let cost = CostFigures(count: 100, mean: 2500, median: 2000, p99: 11_000, maximum: 40_000)
    return RunFigures(
      messages: 100_000, elapsed: T * 100_000 * (isDisturbed ? 4 : 1),
      P: PartyFigures(cpu: 1400, notifications: 0.25, notification: cost, stalls: 2, lost: 4000),
      C: PartyFigures(cpu: 1250, startUp: cost),
      disturbances: isDisturbed ? [.lost(.P, share: 0.041)] : [])
  }

  func measure(
    _ plan: MeasurementPlan, isCancelled: () -> Bool, report: (MeasurementEvent) -> Void
  ) throws(LabError) -> Measurement {
    let check = ConcurrencyCheck(
      duration: 2e8, lostP: isConcurrent ? 0.001 : 0.3, lostC: 0, roundTrip: 470)
    report(.machine(Self.machine))
    report(.concurrency(check))
    let calibration = Self.calibration(plan)
    report(.calibrated(calibration))
    var points: [MeasuredPoint] = []
    var finished = 0
    for index in plan.values.indices {
      if let failure, index == endsAfter { throw failure }
      if isCancelled() || index == endsAfter { break }
      guard let point = try? point(plan, index) else { continue }
      for run in point.runs {
        finished += 1
        report(.ran(run, finished: finished, expected: plan.values.count * plan.runs))
      }
      points.append(point)
      report(.measured(point))
    }
    let isInterrupted = points.count < plan.values.count
    if !isInterrupted { report(.concurrency(check)) }
    return Measurement(
      plan: plan, machine: Self.machine, before: check, after: isInterrupted ? nil : check,
      calibration: calibration, points: points, isInterrupted: isInterrupted)
  }
}
