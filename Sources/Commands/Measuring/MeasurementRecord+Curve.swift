import QueueLab
import QueueModel

extension MeasurementRecord {
  /// How far T of a point is off the curve that the sliders of the preset give: measured over
  /// predicted, − 1; not a number where there is no formula.
  func error(of point: MeasuredPoint) -> Double {
    guard let calibration, plan.setup.experiment.isPapersModel else { return .nan }
    var scenario = calibration.scenario
    for parameter in plan.knob.parameters {
      guard
        let turned = try? scenario.turning(.one(parameter), to: point.calibrated[parameter])
      else { return .nan }
      scenario = turned
    }
    return point.T.median / scenario.closedForm.cycle.timePerMessage - 1
  }
}
