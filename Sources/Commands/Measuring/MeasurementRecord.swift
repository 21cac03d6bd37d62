import QueueLab
import QueueModel

/// What is known of a measurement, at its end or before.
struct MeasurementRecord: Sendable {
  let plan: MeasurementPlan
  private(set) var machine: MachineReport?
  /// Whether the CPUs ran at the same time, before the first run and after the last.
  private(set) var before: ConcurrencyCheck?
  private(set) var after: ConcurrencyCheck?
  private(set) var calibration: Calibration?
  private(set) var points: [MeasuredPoint] = []
  /// How many runs are over, of about how many, and how many of them were disturbed.
  private(set) var finished = 0
  private(set) var expected = 0
  private(set) var disturbed = 0
  /// Whether it has ended before all was measured.
  private(set) var isInterrupted = false
  /// What it has ended with, if it could not go on.
  var failure: LabError?

  init(_ plan: MeasurementPlan) {
    self.plan = plan
  }

  /// Takes in what has happened.
  mutating func take(_ event: MeasurementEvent) {
    switch event {
    case .machine(let machine): self.machine = machine
    case .concurrency(let check): if before == nil { before = check } else { after = check }
    case .calibrated(let calibration): self.calibration = calibration
    case .ran(let run, let finished, let expected):
      (self.finished, self.expected) = (finished, max(finished, expected))
      if run.isDisturbed { disturbed += 1 }
    case .measured(let point): points.append(point)
    }
  }

  /// Takes in how it has ended; what it has found was reported before.
  mutating func finish(_ measurement: Measurement) {
    isInterrupted = measurement.isInterrupted
  }

  /// The value that is being measured; nil while it is calibrated, and at the end.
  var currentValue: Int? {
    guard calibration != nil, points.count < plan.values.count else { return nil }
    return plan.values[points.count]
  }

  /// The sliders to start from: what the pair costs on this machine, with its strategies.
  var experiment: Experiment? {
    calibration.map { calibration in
      var experiment = plan.setup.experiment
      experiment.scenario = calibration.scenario.labelled(.nanoseconds)
      return experiment
    }
  }
}
