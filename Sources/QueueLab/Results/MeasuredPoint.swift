public import QueueModel

/// What was measured at one value of the swept knob, and what was predicted. Times are nanoseconds.
public struct MeasuredPoint: Hashable, Sendable {
  /// The value of the swept knob.
  public var value: Int
  public var setup: PairSetup
  /// W, N and S as other runs, made before, showed them.
  public var calibrated: Scenario
  /// All runs, the disturbed ones too, in order.
  public var runs: [RunFigures]
  public var prediction: Prediction

  public init(
    value: Int, setup: PairSetup, calibrated: Scenario, runs: [RunFigures], prediction: Prediction
  ) {
    self.value = value
    self.setup = setup
    self.calibrated = calibrated
    self.runs = runs
    self.prediction = prediction
  }

  /// The runs that count: the undisturbed ones, or all of them if there is no such run.
  public var goodRuns: [RunFigures] {
    let good = runs.filter { !$0.isDisturbed }
    return good.isEmpty ? runs : good
  }

  /// Whether no run was undisturbed.
  public var isDisturbed: Bool { runs.allSatisfy(\.isDisturbed) }

  public var T: Spread { Spread(goodRuns.map(\.T)) }
  public var E: Spread { Spread(goodRuns.map(\.E)) }

  /// Measured over predicted, − 1.
  public var error: Double { T.median / prediction.T - 1 }
}

/// What model and simulator say of a calibrated pair. Times are nanoseconds.
public struct Prediction: Hashable, Sendable {
  /// The regime; nil where the strategies are not the paper's.
  public var regime: Regime?
  /// By the closed form where there is one, else by the simulator.
  public var T: Double
  public var E: Double
  /// By the simulator, with N and S drawn from those that were stamped in the calibration.
  public var simulatedT: Double
  public var simulatedE: Double

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

/// The middle of several values, and between which they lie.
public struct Spread: Hashable, Sendable {
  public var median: Double
  public var low: Double
  public var high: Double

  /// The spread of at least one value.
  public init(_ values: [Double]) {
    let sorted = values.sorted()
    median = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    low = sorted[0]
    high = sorted[sorted.count - 1]
  }
}
