public import QueueModel

/// What the machine's own costs are: the means of runs that are not part of a sweep.
public struct Calibration: Hashable, Sendable {
  /// W, N and S at the plan's setup, the start of the user's own sliders.
  public var scenario: Scenario
  /// By how much the work that was spun exceeds what was asked for, in nanoseconds.
  public var excess: [Party: Double]
  /// N, by the party that notifies, as it was stamped.
  public var notification: [Party: CostFigures]
  /// S, by the party that starts; nothing where it was never notified.
  public var startUp: [Party: CostFigures]
  /// Whether one of the runs behind it was disturbed, however often it was tried.
  public var isDisturbed: Bool

  /// What was found, and the scenario that it makes.
  public init(
    scenario: Scenario, excess: [Party: Double] = [:], notification: [Party: CostFigures] = [:],
    startUp: [Party: CostFigures] = [:], isDisturbed: Bool = false
  ) {
    self.scenario = scenario
    self.excess = excess
    self.notification = notification
    self.startUp = startUp
    self.isDisturbed = isDisturbed
  }
}
