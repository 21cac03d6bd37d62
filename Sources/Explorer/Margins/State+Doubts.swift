internal import QueueModel

extension State {
  /// What T and E can be with what is in doubt; nil if nothing is.
  var band: ScenarioBand? {
    doubts.isEmpty ? nil : scenario.band(within: doubts, gap: 1e-4, budget: 1_000)
  }

  /// What is in doubt about a control, where it is a knob of the model.
  func doubt(about control: Control) -> Doubt? { control.knob.flatMap { doubts[$0.leader] } }

  /// Asks by how much the selected parameter may be off.
  mutating func askForDoubt() {
    guard selected.knob != nil else {
      notice = Notice(.problem, "only the nine numbers of the model can be in doubt")
      return
    }
    ask(.doubt(selected), doubt(about: selected)?.answer ?? "")
  }

  /// Takes the answer: `10%`, `200ns`, `0` for none.
  mutating func doubt(_ control: Control, _ text: String) -> [Effect] {
    guard let knob = control.knob else { return [] }
    do throws(DoubtTextError) {
      let doubt = try Doubt(text, of: knob.leader, unit: scenario.unit)
      for parameter in knob.parameters { doubts[parameter] = doubt }
      prompt = nil
      notice = Notice(.plain, consequence(of: doubt, about: knob))
    } catch {
      notice = Notice(
        .problem, "\(ValueText.quoted(text)): \(ValueText.sentence(error, of: knob.leader))")
    }
    return []
  }

  private func consequence(of doubt: Doubt?, about knob: Knob) -> String {
    let table = experiment.isPapersModel ? "" : "by Table 1 (notify, constant times) "
    let said = doubt.map { "\(knob.symbol) \($0.words)" } ?? "\(knob.symbol) is certain"
    guard let band else { return "\(said): nothing is in doubt" }
    let (least, greatest) = (band.leastT.value, band.greatestT.value)
    let regimes = band.regimes.map(\.rawValue).joined(separator: " ")
    return "\(said): \(table)T \(Readout.ticks(least)) … \(Readout.ticks(greatest)), \(regimes)"
      + (view == .margins ? "" : "; w shows more")
  }
}
