internal import QueueModel

/// The margin of one knob in full: what the table has no room for.
struct MarginText {
  private let margin: Margin
  private let scenario: Scenario

  init(_ margin: Margin, _ scenario: Scenario) {
    self.margin = margin
    self.scenario = scenario
  }

  /// Lines of at most so many columns.
  func lines(_ width: Int) -> [(text: String, role: Role)] {
    var lines: [(String, Role)] = []
    if !margin.hasEffect {
      lines.append(("\(margin.knob.symbol) has no effect in \(margin.form.regime)", .label))
    }
    for (direction, jump, border) in [
      (Direction.down, margin.jumpBelow, margin.borderBelow),
      (.up, margin.jumpAbove, margin.borderAbove),
    ] {
      if let jump, jump.kind == .step { lines.append((line(jump, direction, width), .text)) }
      if let border {
        let role: Role = border == margin.nearestBorder ? .warning : .text
        lines.append((line(border, direction, width), role))
      }
    }
    if margin.nearestBorder == nil {
      lines.append(("no border along \(margin.knob.symbol) in its range", .label))
    }
    for (name, change) in [("+10 %", margin.tenthMore), ("×2", margin.doubled)] {
      guard let change, margin.hasEffect || change.form.regime != margin.form.regime else {
        continue
      }
      let text = "\(name) \(Readout.value(change.value)):\(effect(change.form, width))"
      lines.append((text, .text))
    }
    return lines
  }

  /// `↓ 1 300 (−13 %): m 1 → 2, T 2 500 (÷1.56), E 3 700`.
  private func line(_ jump: Jump, _ direction: Direction, _ width: Int) -> String {
    let far = Readout.value(jump.far.value)
    let change = Readout.change(from: margin.value, to: jump.far.value)
    let what =
      jump.kind == .border
      ? " \(jump.near.form.regime) → \(jump.far.form.regime),"
      : " m \(m(jump.near.form)) → \(m(jump.far.form)),"
    let place = "\(direction == .up ? "↑" : "↓") \(far)" + (change.isEmpty ? "" : " (\(change))")
    return
      "\(place):\(what)\(effect(jump.far.form, width - place.count - what.count, tellsRegime: false))"
  }

  private func m(_ form: ClosedForm) -> String { form.m.map { Readout.value($0) } ?? "∞" }

  /// ` T 2 500 (÷1.56), E 3 700 (÷1.41)`, or without the factors.
  private func effect(_ form: ClosedForm, _ width: Int, tellsRegime: Bool = true) -> String {
    func text(_ quantity: Quantity, _ hasFactor: Bool) -> String {
      let (old, new) = (quantity.exact(margin.form.cycle), quantity.exact(form.cycle))
      let factor = Readout.factor(new.approximation / old.approximation)
      return " \(quantity.rawValue) \(Readout.ticks(new))" + (hasFactor ? " (\(factor))" : "")
    }
    let isNew = tellsRegime && form.regime != margin.form.regime
    let regime = isNew ? " \(form.regime)," : ""
    let texts = [(true, true), (true, false)].map { "\(text(.T, $0)),\(text(.E, $1))" }
    let all = texts + [text(.T, true), text(.T, false)]
    return regime + (all.first { $0.count + regime.count <= width - 12 } ?? all[3])
  }
}
