public import QueueModel

/// What the simulator has said about what is on the screen.
public struct SimulationState: Equatable, Sendable {
  /// The newest request.
  public internal(set) var request: SimulationRequest?
  /// The period of the experiment `periodOf`, which may be an older one while the hand moves.
  public internal(set) var period: SimulatedPeriod?
  /// Of what the period is.
  public internal(set) var periodOf: Experiment?
  /// Points along the x axis.
  public internal(set) var points: [SimulatedPoint] = []
  /// Whether the points are those of an older curve, to be looked at until the new ones are there.
  public internal(set) var arePointsOld = false
  /// Whether something is being simulated.
  public internal(set) var isRunning = false

  /// What was found of an experiment, if it is the one that was simulated.
  public func finding(of experiment: Experiment) -> Finding? {
    periodOf == experiment ? period?.finding : nil
  }
}
