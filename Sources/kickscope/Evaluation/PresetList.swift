import Explorer
import QueueModel

/// Presets in a list, with what the model says of each.
struct PresetList {
  let presets: [Preset]

  func write(_ format: OutputFormat, to sink: inout ByteSink) {
    let rows = presets.map { preset in
      let form = preset.scenario.closedForm
      return [preset.name, preset.title, form.regime.rawValue]
        + [form.T, form.E].map { $0.text(for: format) } + [preset.scenario.unit.word]
    }
    TextTable(
      columns: ["name", "title", "regime", "T", "E", "unit"], rows: rows, numbers: ["T", "E"]
    )
    .write(format, to: &sink)
  }
}

/// One preset: its numbers, where each comes from, and its note.
struct PresetSheet {
  let preset: Preset

  func write(_ format: OutputFormat, to sink: inout ByteSink) {
    let table = TextTable(
      columns: ["parameter", "value", "unit", "origin", "source"],
      rows: Parameter.allCases.map(row), numbers: ["value"])
    guard format != .csv else { return table.write(.csv, to: &sink) }
    guard format != .json else { return writeJSON(table, to: &sink) }
    let form = preset.scenario.closedForm
    let (T, E) = (form.T.text(for: .table), form.E.text(for: .table))
    sink.append(line: "\(preset.name): \(preset.title)")
    sink.append("\(form.regime.rawValue) \(form.regime.name), T \(T), E \(E)\n\n")
    table.write(.table, to: &sink)
    let note = preset.note.trimming(while: \.isWhitespace)
    guard !note.isEmpty else { return }
    sink.append("\n")
    for line in note.split(separator: "\n", omittingEmptySubsequences: false) {
      sink.append(line: String(line))
    }
  }

  private func writeJSON(_ table: TextTable, to sink: inout ByteSink) {
    let form = preset.scenario.closedForm
    for (key, text) in [("name", preset.name), ("title", preset.title), ("note", preset.note)] {
      sink.append(key == "name" ? "{" : ",")
      sink.append(json: key)
      sink.append(UInt8(ascii: ":"))
      sink.append(json: text)
    }
    sink.append(#","regime":"\#(form.regime.rawValue)","T":"#)
    sink.append(json: form.T)
    sink.append(#","E":"#)
    sink.append(json: form.E)
    sink.append(#","parameters":"#)
    table.write(.json, to: &sink)
    sink.append("}\n")
  }

  private func row(of parameter: Parameter) -> [String] {
    let (origin, source) =
      switch preset.provenance[parameter] {
      case .published(let source): ("published", source)
      case .derived(let source): ("derived", source)
      case .estimated(let reason): ("estimated", reason ?? "")
      case nil: ("", "")
      }
    let unit = parameter.isDuration ? preset.scenario.unit.word : ""
    return [parameter.rawValue, String(preset.scenario[parameter]), unit, origin, source]
  }
}

extension Fraction {
  /// Rounded for a person, else the shortest decimal of the nearest `Double`.
  fileprivate func text(for format: OutputFormat) -> String {
    if format == .table { return rounded }
    var sink = ByteSink.inMemory()
    sink.append(decimal: self)
    return String(decoding: sink.bytes, as: UTF8.self)
  }
}

extension TimeUnit {
  /// The unit where it cannot be left out: `ticks` too.
  var word: String { self == .ticks ? "ticks" : symbol }
}
