import QueueModel
import TestSupport
import Testing

@testable import QueueLab

@Suite struct PredictionTests {
  @Test func constantCostsGiveTheClosedFormTwice() throws {
    let scenario = try Scenario.prototype
    let prediction = Prediction(Experiment(scenario), calibrated: scenario, Calibration.Costs())
    #expect(prediction.regime == .FC)
    #expect(prediction.T == 3900)
    #expect(prediction.E == 5200)
    #expect(prediction.simulatedT == 3900)
    #expect(prediction.simulatedE == 5200)
  }

  @Test func otherStrategiesAreSimulatedIfThereIsNoFormula() throws {
    let scenario = try Scenario.prototype
    let polling = Prediction(
      Experiment(scenario, P: .poll, C: .poll), calibrated: scenario, Calibration.Costs())
    #expect(polling.regime == nil)
    #expect(polling.T == 1500)
    #expect(polling.E == 3000)
    let adaptive = Prediction(
      Experiment(scenario, P: .adaptive, C: .adaptive), calibrated: scenario,
      Calibration.Costs())
    #expect(adaptive.T == 1500)
    #expect(adaptive.E == 2600)
  }
}
