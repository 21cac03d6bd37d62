import Explorer
import QueueModel

/// Presets in a list, with what the model says of each.
struct PresetList {
  let presets: [Preset]

  func write(_ format: OutputFormat, to sink: inout ByteSink) {
    let rows = presets.map { preset in
      let cycle = preset.experiment.closedForm
      let regime = preset.experiment.isPapersModel ? preset.scenario.regime.rawValue : ""
      return [preset.name, preset.title, regime]
        + [cycle?.T, cycle?.E].map { $0?.text(for: format) ?? "" }
        + [preset.scenario.unit.word, preset.group.rawValue, preset.file ?? ""]
    }
    TextTable(
      columns: ["name", "title", "regime", "T", "E", "unit", "group", "file"], rows: rows,
      numbers: ["T", "E"]
    )
    .write(format, to: &sink)
  }
}

extension Fraction {
  fileprivate func text(for format: OutputFormat) -> String {
    format == .table ? rounded : decimal
  }
}
