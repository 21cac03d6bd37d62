public import QueueModel

/// What model and simulator say of a calibrated pair. Times are nanoseconds.
public struct Prediction: Hashable, Sendable {
  /// The regime; nil where the strategies are not the paper's.
  public var regime: Regime?
  /// By the closed form where there is one, else by the simulator.
  public var T: Double
  /// E, found in the same way.
  public var E: Double
  /// By the simulator, with N and S drawn from those that were stamped in the calibration.
  public var simulatedT: Double
  /// E, found in the same way.
  public var simulatedE: Double

  /// What both say.
  public init(
    regime: Regime?, T: Double, E: Double, simulatedT: Double, simulatedE: Double
  ) {
    self.regime = regime
    self.T = T
    self.E = E
    self.simulatedT = simulatedT
    self.simulatedE = simulatedE
  }
}
