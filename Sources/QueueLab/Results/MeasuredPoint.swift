public import QueueModel

/// What was measured at one value of the swept knob, and what was predicted. Times are nanoseconds.
public struct MeasuredPoint: Hashable, Sendable {
  /// The value of the swept knob.
  public var value: Int
  /// What was run.
  public var setup: PairSetup
  /// W, N and S as other runs, made before, showed them.
  public var calibrated: Scenario
  /// The runs in which they were found for this value alone, the disturbed ones too.
  public var calibrationRuns: [RunFigures]
  /// Whether one of those that count was disturbed, however often it was tried.
  public var isCalibrationDisturbed: Bool
  /// All runs, the disturbed ones too, in order.
  public var runs: [RunFigures]
  /// What model and simulator make of the costs found for this value.
  public var prediction: Prediction

  /// A value with its runs.
  public init(
    value: Int, setup: PairSetup, calibrated: Scenario, calibrationRuns: [RunFigures] = [],
    isCalibrationDisturbed: Bool = false, runs: [RunFigures], prediction: Prediction
  ) {
    self.value = value
    self.setup = setup
    self.calibrated = calibrated
    self.calibrationRuns = calibrationRuns
    self.isCalibrationDisturbed = isCalibrationDisturbed
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

  /// Time per message of the runs that count.
  public var T: Spread { Spread(goodRuns.map(\.T)) }
  /// CPU time per message of both parties.
  public var E: Spread { Spread(goodRuns.map(\.E)) }

  /// Measured over predicted, − 1.
  public var error: Double { T.median / prediction.T - 1 }
}
