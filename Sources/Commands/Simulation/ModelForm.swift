import QueueModel

/// What a closed form says of an experiment.
struct ModelForm {
  /// The regime and its m; nil where it is not the paper's model.
  let regime: Regime?
  let m: Int?
  let cycle: Cycle

  /// Nil where there is no closed form.
  init?(_ experiment: Experiment) {
    if experiment.isPapersModel {
      let form = experiment.scenario.closedForm
      (regime, m, cycle) = (form.regime, form.m, form.cycle)
    } else {
      guard let cycle = experiment.closedForm else { return nil }
      (regime, m, self.cycle) = (nil, nil, cycle)
    }
  }
}
