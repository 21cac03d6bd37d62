public import QueueModel

/// A whole measurement: the machine, its calibration, and the points.
public struct Measurement: Hashable, Sendable {
  public var plan: MeasurementPlan
  public var machine: MachineReport
  /// Whether the CPUs ran at the same time, before and, if it came to that, after.
  public var before: ConcurrencyCheck
  public var after: ConcurrencyCheck?
  public var calibration: Calibration
  public var points: [MeasuredPoint]
  /// Whether it was ended before all points were measured.
  public var isInterrupted: Bool

  public init(
    plan: MeasurementPlan, machine: MachineReport, before: ConcurrencyCheck,
    after: ConcurrencyCheck? = nil, calibration: Calibration, points: [MeasuredPoint] = [],
    isInterrupted: Bool = false
  ) {
    self.plan = plan
    self.machine = machine
    self.before = before
    self.after = after
    self.calibration = calibration
    self.points = points
    self.isInterrupted = isInterrupted
  }

  /// The median of how far the points are off, without sign; nil without points.
  public var medianError: Double? {
    points.isEmpty ? nil : Spread(points.map { abs($0.error) }).median
  }
}

/// What the machine's own costs are: the means of runs that are not part of a sweep.
public struct Calibration: Hashable, Sendable {
  /// W, N and S at the plan's setup, the start of the user's own sliders.
  public var scenario: Scenario
  /// By how much the work that was spun exceeds what was asked for, in nanoseconds.
  public var excess: [Party: Double]
  /// N and S of each party as stamped; nil where a party was never notified.
  public var notification: [Party: CostFigures]
  public var startUp: [Party: CostFigures]

  public init(
    scenario: Scenario, excess: [Party: Double] = [:], notification: [Party: CostFigures] = [:],
    startUp: [Party: CostFigures] = [:]
  ) {
    self.scenario = scenario
    self.excess = excess
    self.notification = notification
    self.startUp = startUp
  }
}

/// What happens in the course of a measurement.
public enum MeasurementEvent: Hashable, Sendable {
  case machine(MachineReport)
  case concurrency(ConcurrencyCheck)
  case calibrated(Calibration)
  /// A run has ended; `finished` of about `expected` runs are done.
  case ran(RunFigures, finished: Int, expected: Int)
  case measured(MeasuredPoint)
}
