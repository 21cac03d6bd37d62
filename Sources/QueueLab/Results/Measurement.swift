/// A whole measurement: the machine, its calibration, and the points.
public struct Measurement: Hashable, Sendable {
  /// What was asked for.
  public var plan: MeasurementPlan
  /// On which machine.
  public var machine: MachineReport
  /// Whether the CPUs ran at the same time before the runs.
  public var before: ConcurrencyCheck
  /// Whether they did after the runs, if it came to that.
  public var after: ConcurrencyCheck?
  /// The machine's own W, N and S.
  public var calibration: Calibration
  /// A point for each value, in their order.
  public var points: [MeasuredPoint]
  /// Whether it was ended before all points were measured.
  public var isInterrupted: Bool

  /// All that was found.
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
}
