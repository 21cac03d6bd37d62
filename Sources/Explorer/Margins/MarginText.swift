internal import QueueModel

/// The margin of one knob in full: what the table has no room for.
struct MarginText {
  private let margin: Margin

  init(_ margin: Margin) { self.margin = margin }

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
      let isNew = change.form.regime != margin.form.regime
      let place =
        "\(name) \(Readout.value(change.value)):" + (isNew ? " \(change.form.regime)," : "")
      lines.append((place + effect(change.form, width - place.count), .text))
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
    return "\(place):\(what)" + effect(jump.far.form, width - place.count - 1 - what.count)
  }

  private func m(_ form: ClosedForm) -> String { form.m.map { Readout.value($0) } ?? "∞" }

  /// ` T 2 500 (÷1.56), E 3 700 (÷1.41)`, or as much of it as so many columns hold.
  private func effect(_ form: ClosedForm, _ room: Int) -> String {
    func text(_ quantity: Quantity, hasFactor: Bool) -> String {
      let (old, new) = (quantity.exact(margin.form.cycle), quantity.exact(form.cycle))
      let factor = Readout.factor(new.approximation / old.approximation)
      return " \(quantity.rawValue) \(Readout.ticks(new))" + (hasFactor ? " (\(factor))" : "")
    }
    let (time, short) = (text(.T, hasFactor: true), text(.T, hasFactor: false))
    return [
      "\(time),\(text(.E, hasFactor: true))", "\(time),\(text(.E, hasFactor: false))", time,
    ].first { $0.count <= room } ?? short
  }
}
