import Explorer
import QueueModel

/// One preset: its numbers, where each comes from, and its note.
struct PresetSheet {
  let preset: Preset

  func write(_ format: OutputFormat, to sink: inout ByteSink) {
    let table = TextTable(
      columns: ["parameter", "value", "unit", "origin", "source"],
      rows: Parameter.allCases.map(row), numbers: ["value"])
    guard format != .csv else { return table.write(.csv, to: &sink) }
    guard format != .json else { return writeJSON(table, to: &sink) }
    sink.append(line: "\(preset.name): \(preset.title)")
    if let file = preset.file { sink.append(line: file) }
    sink.append(line: results)
    for line in mechanisms { sink.append(line: line) }
    sink.append("\n")
    table.write(.table, to: &sink)
    let note = preset.note.trimming(while: \.isWhitespace)
    guard !note.isEmpty else { return }
    sink.append("\n")
    for line in note.split(separator: "\n", omittingEmptySubsequences: false) {
      sink.append(line: String(line))
    }
  }

  /// The regime, T and E, where there is a formula for them.
  private var results: String {
    guard let cycle = preset.experiment.closedForm else { return "no closed form" }
    let regime = preset.scenario.regime
    let word = preset.experiment.isPapersModel ? "\(regime.rawValue) \(regime.name), " : ""
    return "\(word)T \(cycle.T.rounded), E \(cycle.E.rounded)"
  }

  /// What is not as in the paper's model, as the command line says it.
  private var mechanisms: [String] {
    let experiment = preset.experiment
    let strategies = Party.allCases.filter { experiment[$0] != .notify }
      .map { "strategy \($0.rawValue) \(experiment[$0].text)" }
    let times = Parameter.allCases.filter { experiment.variability[$0] != .constant }
      .map { "distribution \($0.rawValue) \(experiment.variability[$0].text)" }
    let arrivals = experiment.arrivals == .greedy ? [] : ["arrivals \(experiment.arrivals.text)"]
    return strategies + times + arrivals
  }

  private func writeJSON(_ table: TextTable, to sink: inout ByteSink) {
    let experiment = preset.experiment
    let texts =
      [
        ("name", preset.name), ("title", preset.title), ("note", preset.note),
        ("strategy_P", experiment.P.text), ("strategy_C", experiment.C.text),
        ("arrivals", experiment.arrivals.text),
      ]
      + Parameter.allCases.filter { experiment.variability[$0] != .constant }
      .map { ("distribution_\($0.rawValue)", experiment.variability[$0].text) }
    for (key, text) in texts {
      sink.append(key == "name" ? "{" : ",")
      sink.append(json: key)
      sink.append(UInt8(ascii: ":"))
      sink.append(json: text)
    }
    if let cycle = experiment.closedForm {
      let regime = experiment.isPapersModel ? "\"\(preset.scenario.regime.rawValue)\"" : "null"
      sink.append(#","regime":\#(regime),"T":"#)
      sink.append(json: cycle.T)
      sink.append(#","E":"#)
      sink.append(json: cycle.E)
    } else {
      sink.append(#","regime":null,"T":null,"E":null"#)
    }
    sink.append(#","parameters":"#)
    table.write(.json, to: &sink)
    sink.append("}\n")
  }

  private func row(of parameter: Parameter) -> [String] {
    let (origin, source) =
      switch preset.provenance[parameter] {
      case .published(let source): ("published", source)
      case .derived(let source): ("derived", source)
      case .measured(let source): ("measured", source)
      case .estimated(let reason): ("estimated", reason ?? "")
      case nil: ("", "")
      }
    let unit = parameter.isDuration ? preset.scenario.unit.word : ""
    return [parameter.rawValue, String(preset.scenario[parameter]), unit, origin, source]
  }
}
