import QueueModel
import QueueSimulator

/// All there is to say about one simulated experiment.
struct SimulationReport {
  let experiment: Experiment
  let outcome: Outcome
  let limits: Limits
  let seed: UInt64
  /// What a person should know about how the experiment came about.
  var remarks: [String] = []
  var isEmphasised = false

  var form: ModelForm? { ModelForm(experiment) }

  func write(_ format: OutputFormat, to sink: inout ByteSink) {
    switch format {
    case .table: writeTable(to: &sink)
    case .json: writeJSON(to: &sink)
    case .csv:
      var fields = FieldWriter(columns: Self.columns, isJSON: false)
      ExperimentColumns.write(experiment, to: &fields)
      fields.append(String(seed))
      OutcomeColumns.write(outcome, to: &fields)
      ModelColumns.write(form, to: &fields)
      fields.endRecord()
      sink.append(FieldWriter.header(of: Self.columns) + "\n")
      sink.append(fields.take()[...])
    }
  }

  /// The columns of the CSV.
  static let columns =
    ExperimentColumns.names + ["seed"] + OutcomeColumns.names()
    + ModelColumns.names(prefix: "model_")

  /// The time between messages that a greedy producer would reach, in ticks: arrivals that are not
  /// further apart pile up. Nil where P is greedy.
  var saturation: Double? {
    guard let load = outcome.load, let interval = experiment.arrivals.interval else { return nil }
    return load.value * Double(interval)
  }
}
