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
}
