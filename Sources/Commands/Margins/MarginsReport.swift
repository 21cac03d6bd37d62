import QueueModel

/// The margins of a scenario, and the band of T and E if something is in doubt.
struct MarginsReport {
  let scenario: Scenario
  let doubts: Doubts
  let margins: [Margin]
  let band: ScenarioBand?

  init(_ scenario: Scenario, _ doubts: Doubts) {
    self.scenario = scenario
    self.doubts = doubts
    margins = Knob.nine.map(scenario.margin(of:))
    band = doubts.isEmpty ? nil : scenario.band(within: doubts, gap: 1e-5, budget: 200_000)
  }

  func write(_ format: OutputFormat, to sink: inout ByteSink) {
    switch format {
    case .table: writeTable(to: &sink)
    case .json: writeJSON(to: &sink)
    case .csv: table.write(.csv, to: &sink)
    }
  }

  /// The knob nearest to a border.
  var nearest: Knob? {
    let first = scenario.margins(of: Knob.nine).first
    return first?.distance == nil ? nil : first?.knob
  }

  /// A row for each parameter, for programs.
  private var table: TextTable {
    let columns = [
      "name", "value", "below", "below_regime", "below_T", "above", "above_regime", "above_T",
      "plus10", "plus10_regime", "plus10_T", "plus10_E", "double", "double_regime", "double_T",
      "double_E", "effect", "distance",
    ]
    let rows = margins.map { margin -> [String] in
      func side(_ jump: Jump?) -> [String] {
        guard let far = jump?.far else { return ["", "", ""] }
        return [String(far.value), far.form.regime.rawValue, far.form.T.decimal]
      }
      func change(_ change: Margin.Change?) -> [String] {
        guard let change else { return ["", "", "", ""] }
        let form = change.form
        return [String(change.value), form.regime.rawValue, form.T.decimal, form.E.decimal]
      }
      return [margin.knob.symbol, String(margin.value)]
        + side(margin.borderBelow) + side(margin.borderAbove) + change(margin.tenthMore)
        + change(margin.doubled)
        + [margin.hasEffect ? "yes" : "no", margin.distance.map { "\($0)" } ?? ""]
    }
    return TextTable(columns: columns, rows: rows)
  }
}
