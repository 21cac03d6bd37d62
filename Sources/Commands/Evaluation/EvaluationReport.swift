import QueueModel

/// All there is to say about one evaluated scenario.
struct EvaluationReport {
  let evaluation: Evaluation
  let messageLimit: Int
  let isEmphasised: Bool

  init(_ evaluation: Evaluation, messageLimit: Int, isEmphasised: Bool = false) {
    self.evaluation = evaluation
    self.messageLimit = messageLimit
    self.isEmphasised = isEmphasised
  }

  var scenario: Scenario { evaluation.scenario }

  func write(_ format: OutputFormat, to sink: inout ByteSink) {
    switch format {
    case .table: writeTable(to: &sink)
    case .json: writeJSON(to: &sink)
    case .csv:
      let writer = RowWriter(.csv, columns: .parametersOnly)
      writer.writeHeader(to: &sink)
      writer.write(evaluation, of: nil, to: &sink)
    }
  }
}
