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
