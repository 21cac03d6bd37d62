public import QueueModel

/// What the simulator has said about the curves that are on the screen.
public struct SimulationState: Equatable, Sendable {
  /// The newest request.
  public internal(set) var request: SimulationRequest?
  /// The period of the scenario `periodOf`, which may be an older one while the hand moves.
  public internal(set) var period: SimulatedPeriod?
  public internal(set) var periodOf: Scenario?
  /// Points along the x axis of the newest request.
  public internal(set) var points: [SimulatedPoint] = []
  public internal(set) var isRunning = false

  /// The simulated cycle of a scenario, if it is the one that was simulated.
  public func cycle(of scenario: Scenario) -> Cycle? {
    periodOf == scenario ? period?.cycle : nil
  }
}
