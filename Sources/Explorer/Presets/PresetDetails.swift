internal import Plotting
internal import QueueModel

/// What a preset is for, and its nine numbers with the letters for where they come from.
struct PresetDetails {
  private let preset: Preset

  init(_ preset: Preset) { self.preset = preset }

  /// What the letters mean; a measured number is only in what a person measured.
  private var legend: String {
    let isMeasured = preset.provenance.values.contains { ProvenanceMark($0).letter == "m" }
    return "p published  d derived  \(isMeasured ? "m measured  " : "")e estimated"
  }

  func noteRows(_ width: Int) -> Int { preset.note.wrapped(width - 2).count }

  /// - Parameters:
  ///   - isTable: a row for each number, with its source; else a few in a row.
  ///   - hasNumbers: whether there is room for them.
  func draw(
    with pen: inout Pen, in rect: Rect, isTable: Bool, hasNumbers: Bool = true
  ) {
    let note = preset.note.wrapped(rect.width - 2)
    var lines: [(String, Role)] = []
    if isTable { lines += [(heading, .title)] + table(rect.width).map { ($0, .text) } }
    if isTable { lines += mechanisms.map { ($0, .text) } + [(legend, .label), ("", .text)] }
    if !isTable, hasNumbers { lines += compact(rect.width).map { ($0, .text) } }
    lines += note.map { ($0, .label) }
    if isTable, let file = preset.file { lines += [("", .text), (file, .label)] }
    for (index, line) in lines.prefix(rect.height).enumerated() {
      pen.write(line.0, line.1, x: rect.x + 1, y: rect.y + index, maxWidth: rect.width - 1)
    }
  }

  private var heading: String {
    let unit = preset.scenario.unit.symbol
    return "\(preset.name)\(unit.isEmpty ? "" : ", times in \(unit)")"
  }

  /// What is not as in the paper's model.
  private var mechanisms: [String] {
    preset.experiment.isPapersModel ? [] : [preset.experiment.summary()]
  }

  private func mark(_ parameter: Parameter) -> ProvenanceMark {
    ProvenanceMark(preset.provenance[parameter] ?? .estimated(reason: nil))
  }

  private func table(_ width: Int) -> [String] {
    Parameter.allCases.map { parameter in
      let value = Readout.value(preset.scenario[parameter])
      let mark = mark(parameter)
      let name = parameter.rawValue + (parameter.rawValue.count == 1 ? " " : "")
      let blanks = String(repeating: " ", count: max(0, 14 - value.count))
      return "\(name)\(blanks)\(value) \(mark.letter)  \(mark.source ?? "")"
    }
  }

  /// The numbers in two lines, and the legend behind them if it fits, else below.
  private func compact(_ width: Int) -> [String] {
    let numbers = Parameter.allCases.map { parameter in
      "\(parameter.rawValue) \(Readout.value(preset.scenario[parameter])) "
        + mark(parameter).letter
    }
    let unit = preset.scenario.unit.symbol
    return [
      numbers.prefix(5).joined(separator: "  ") + (unit.isEmpty ? "" : "  \(unit)"),
      numbers.dropFirst(5).joined(separator: "  "),
      (preset.experiment.isPapersModel ? "" : preset.experiment.summary() + "; ") + legend,
    ]
  }
}
