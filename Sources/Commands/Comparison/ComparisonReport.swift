import Plotting
import QueueModel
import QueueSimulator

/// Contenders side by side.
struct ComparisonReport {
  /// In the order in which they are written.
  let contenders: [SimulatedContender]
  /// What all contenders have in common but for their strategies.
  let base: Experiment
  var remarks: [String] = []
  let limits: Limits
  var isEmphasised = false

  func write(_ format: OutputFormat, to sink: inout ByteSink) {
    switch format {
    case .table: writeTable(to: &sink)
    case .json: writeJSON(to: &sink)
    case .csv: writeCSV(to: &sink)
    }
  }

  private func writeTable(to sink: inout ByteSink) {
    let front = contenders.front
    let isRandom = contenders.contains { $0.outcome.period == nil }
    sink.append(line: base.circumstances)
    for remark in remarks { sink.append(line: "  (\(remark))") }
    sink.append("\n")
    ParameterLines.write(base.scenario, to: &sink)
    sink.append("\n")
    let rows = contenders.map { contender in
      let outcome = contender.outcome
      return [
        front.contains(contender.name) ? "*" : "", contender.name,
        EstimateText.text(outcome.T), EstimateText.text(outcome.E),
        NumberText.decimal(outcome.latency.mean.value, places: 1),
        NumberText.decimal(outcome.latency.max, places: 1),
        NumberText.significant(outcome.notificationsPerMessage, digits: 3),
        EstimateText.percent(outcome.P.busyShare), EstimateText.percent(outcome.C.busyShare),
      ]
    }
    let columns = [
      "", "name", "T", "E", "mean", "worst", "notifications", "busy_P", "busy_C",
    ]
    TextTable(columns: columns, rows: rows, numbers: Set(columns.dropFirst(2)))
      .write(.table, to: &sink)
    let isResponse = contenders.contains { $0.outcome.responseLatency != nil }
    let latency = isResponse ? "response" : "queue"
    sink.append("\n")
    sink.append(
      line: """
        T, E and the \(latency) latency (mean, worst) in \(base.scenario.unit.word); notifications \
        per message
        """)
    let time = isResponse ? "latency" : "T"
    sink.append(
      line: "* Pareto front: no other has less of \(time) or E without more of the other")
    guard isRandom else { return }
    sink.append(
      line: "± at \(EstimateText.percent(limits.confidence)) confidence, the same seed for all")
  }

  private func writeJSON(to sink: inout ByteSink) {
    let front = contenders.front
    let strategies = contenders.map { contender in
      JSONValue.object(
        [
          ("name", .text(contender.name)), ("row", .text(contender.contender.row)),
          ("kP", .whole(contender.experiment.scenario.kP)),
          ("kC", .whole(contender.experiment.scenario.kC)),
          ("strategy_P", .text(contender.experiment.P.text)),
          ("strategy_C", .text(contender.experiment.C.text)),
          ("pareto", .truth(front.contains(contender.name))),
        ] + contender.outcome.members)
    }
    JSONValue.object([("strategies", .array(strategies))]).write(to: &sink)
    sink.append("\n")
  }

  private func writeCSV(to sink: inout ByteSink) {
    let front = contenders.front
    let columns = ["name", "pareto"] + ExperimentColumns.names + OutcomeColumns.names()
    var fields = FieldWriter(columns: columns, isJSON: false)
    sink.append(FieldWriter.header(of: columns) + "\n")
    for contender in contenders {
      fields.append(contender.name)
      fields.append(front.contains(contender.name) ? 1 : 0)
      ExperimentColumns.write(contender.experiment, to: &fields)
      OutcomeColumns.write(contender.outcome, to: &fields)
      fields.endRecord()
    }
    sink.append(fields.take()[...])
  }
}
