internal import QueueModel
internal import QueueSimulator

extension Prediction {
  /// What model and simulator say of a pair whose numbers were calibrated.
  /// - Parameter experiment: The pair as it was set up; only its strategies count.
  init(
    _ experiment: Experiment, calibrated scenario: Scenario, _ costs: Calibration.Costs
  ) {
    let constant = Experiment(
      scenario, P: experiment.P.calibrated, C: experiment.C.calibrated)
    var random = constant
    for (parameter, samples) in [
      (Parameter.NP, costs.notification[.P]), (.NC, costs.notification[.C]),
      (.SP, costs.startUp[.P]), (.SC, costs.startUp[.C]),
    ] {
      guard scenario[parameter] > 0, let samples,
        let drawn = Samples(samples.filter { $0 <= CostFigures.trim }, name: parameter.rawValue)
      else { continue }
      random.variability[parameter] = .empirical(drawn)
    }
    // The way out of the guest is a look at the queue that comes later, and costs as much.
    if costs.trip >= 1, case .notify = random.P {
      random.P = .guarded(
        threshold: 0, delay: Int(min(costs.trip, CostFigures.trim).rounded()), isBusy: true)
    }
    let limits = Limits(precision: 0.005, messages: 5_000_000, time: .seconds(1))
    let simulated = simulate(random, limits: limits)
    let cycle = constant.isPapersModel ? scenario.closedForm.cycle : constant.closedForm
    let constantly = cycle == nil ? simulate(constant, limits: limits) : nil
    self.init(
      regime: constant.isPapersModel ? scenario.regime : nil,
      T: cycle?.timePerMessage ?? constantly?.T.value ?? .nan,
      E: cycle?.workPerMessage ?? constantly?.E.value ?? .nan,
      simulatedT: simulated?.T.value ?? .nan, simulatedE: simulated?.E.value ?? .nan)
  }
}
