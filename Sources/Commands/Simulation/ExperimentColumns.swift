import QueueModel

/// The columns in which tables for programs say what an experiment is.
enum ExperimentColumns {
  private static let times = Parameter.allCases.filter(\.isDuration)

  static let names =
    Parameter.allCases.map(\.rawValue) + ["unit", "strategy_P", "strategy_C"]
    + times.map { "distribution_\($0.rawValue)" } + ["arrivals", "interval"]

  static func write(_ experiment: Experiment, to fields: inout FieldWriter) {
    let scenario = experiment.scenario
    for parameter in Parameter.allCases { fields.append(scenario[parameter]) }
    fields.append(scenario.unit.word)
    fields.append(experiment.P.text)
    fields.append(experiment.C.text)
    for time in times { fields.append(experiment.variability[time].text) }
    fields.append(experiment.arrivals.text)
    fields.append(experiment.arrivals.interval)
  }
}

/// The columns in which tables for programs say what a closed form gives.
enum ModelColumns {
  /// `prefix` tells them from those of the simulator, where these have columns of these names.
  static func names(prefix: String = "") -> [String] {
    ["regime", "m", "T", "E", "T_exact", "E_exact"].map { prefix + $0 }
  }

  /// Writes a closed form, or empty fields where there is none.
  static func write(_ form: ModelForm?, to fields: inout FieldWriter) {
    fields.append(form?.regime?.rawValue)
    fields.append(form?.m)
    fields.append(decimal: form?.cycle.T)
    fields.append(decimal: form?.cycle.E)
    fields.append(exactly: form?.cycle.T)
    fields.append(exactly: form?.cycle.E)
  }
}
