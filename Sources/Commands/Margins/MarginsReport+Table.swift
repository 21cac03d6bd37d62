import Explorer
import Plotting
import QueueModel

extension MarginsReport {
  /// A table for a person, in 7-bit characters.
  func writeTable(to sink: inout ByteSink) {
    let form = scenario.closedForm
    sink.append(
      line:
        "\(form.regime.rawValue) \(form.regime.name), T \(form.T.rounded), E \(form.E.rounded), in \(scenario.unit.word)"
    )
    sink.append("\n")
    let columns = [
      "", "now", "below", "regime", "T", "above", "regime ", "T ", "T +10%", "T x2",
    ]
    TextTable(
      columns: columns, rows: margins.map(row),
      numbers: Set(columns.filter { !["", "regime", "regime "].contains($0) })
    ).write(.table, to: &sink)
    guard let band else { return }
    sink.append("\n")
    for quantity in Quantity.allCases {
      let (least, greatest) = (band[quantity, .least], band[quantity, .greatest])
      sink.append(
        line: "\(quantity.rawValue) is \(text(least)) to \(text(greatest)) with \(within(band))")
    }
    let regimes = band.regimes.map(\.rawValue).joined(separator: ", ")
    sink.append(line: "regimes that can rule: \(regimes); the worst is \(band.worstRegime)")
    sink.append(line: "the worst T is at \(values(band.greatestT.scenario))")
  }

  private func row(_ margin: Margin) -> [String] {
    func side(_ jump: Jump?) -> [String] {
      guard let far = jump?.far else { return ["-", "", ""] }
      return [NumberText.grouped(far.value), far.form.regime.rawValue, far.form.T.rounded]
    }
    func change(_ change: Margin.Change?) -> String {
      guard let change else { return "-" }
      let regime =
        change.form.regime == margin.form.regime ? "" : "\(change.form.regime.rawValue) "
      if regime.isEmpty, !margin.hasEffect { return "no effect" }
      let factor = change.form.cycle.timePerMessage / margin.form.cycle.timePerMessage
      return "\(regime)x\(NumberText.significant(factor, digits: 3))"
    }
    let mark = margin.knob == nearest ? "!" : " "
    return ["\(mark) \(margin.knob.symbol)", NumberText.grouped(margin.value)]
      + side(margin.borderBelow) + side(margin.borderAbove)
      + [change(margin.tenthMore), change(margin.doubled)]
  }

  private func text(_ extreme: Extreme) -> String {
    extreme.value.rounded == extreme.bound.rounded
      ? extreme.value.rounded : "\(extreme.value.rounded) (surely \(extreme.bound.rounded))"
  }

  private func within(_ band: ScenarioBand) -> String {
    doubts.parameters.map { parameter in
      let range = band.box[parameter]
      return parameter.rawValue
        + " \(NumberText.grouped(range.lowerBound)) to \(NumberText.grouped(range.upperBound))"
    }.joined(separator: ", ")
  }

  private func values(_ scenario: Scenario) -> String {
    doubts.parameters.map { "\($0.rawValue) \(NumberText.grouped(scenario[$0]))" }
      .joined(separator: ", ")
  }
}
