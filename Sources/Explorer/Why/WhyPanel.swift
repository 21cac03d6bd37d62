internal import Plotting
internal import QueueModel

/// The panel that says why: Table 1's inequalities in today's numbers, and the next jumps along the
/// selected knob.
struct WhyPanel {
  private let state: State
  private let explanation: Explanation

  init(_ state: State) {
    self.state = state
    explanation = Explanation(
      state.scenario, state.selected.knob ?? state.xControl.knob ?? .WP)
  }

  func draw(with pen: inout Pen, in rect: Rect) {
    guard !rect.isEmpty else { return }
    guard !state.isHiding else { return drawHidden(with: &pen, in: rect) }
    guard state.experiment.isPapersModel else {
      return MechanismPanel(state).draw(with: &pen, in: rect)
    }
    guard rect.height > 1 else {
      pen.write("why: \(explanation.story)", .label, x: rect.x, y: rect.y, maxWidth: rect.width)
      return
    }
    let title = "why \(explanation.form.regime)"
    let inside = pen.panel(title, in: rect, isBoxed: state.layout.isBoxed)
    var y = inside.y
    for inequality in explanation.inequalities where y < inside.maxY {
      draw(inequality, with: &pen, in: inside.row(y - inside.y))
      y += 1
    }
    if inside.height >= 6 {
      pen.write(
        "⇒ \(explanation.story)", .text, x: inside.x + 1, y: y, maxWidth: inside.width - 1)
      y += 1
    }
    let lines =
      state.selected.isChoice ? choiceLines(inside.width) : lines(inside.width)
    let spare = inside.maxY - y - lines.count
    if spare > 0, inside.height >= 8 {
      pen.fillLine(
        inside.row(y - inside.y).inset(left: 1, right: 1), with: pen.glyph("┄", "-"),
        pen.theme[.box])
      y += 1
    }
    for (text, role) in lines where y < inside.maxY {
      pen.write(text, role, x: inside.x + 1, y: y, maxWidth: inside.width - 1)
      y += 1
    }
    guard !state.selected.isChoice else { return }
    drawOtherBorders(with: &pen, in: inside.inset(top: y - inside.y))
  }

  /// A class has yet to say why.
  private func drawHidden(with pen: inout Pen, in rect: Rect) {
    guard rect.height > 1 else {
      pen.write("why: ?", .label, x: rect.x, y: rect.y, maxWidth: rect.width)
      return
    }
    let inside = pen.panel("why", in: rect, isBoxed: state.layout.isBoxed)
    pen.write("?", .title, x: inside.x + 1, y: inside.y)
  }

  private func draw(
    _ inequality: Explanation.Inequality, with pen: inout Pen, in row: Rect
  ) {
    let role: Role =
      switch inequality.isGood {
      case true?: .good
      case false?: .warning
      case nil: .label
      }
    let textRole: Role = inequality.isGood == nil ? .label : .text
    let word = row.width >= 56 ? inequality.verdict : inequality.shortVerdict
    let verdict = inequality.isGood == nil ? "(\(word))" : word
    let verdictX = row.maxX - pen.width(of: verdict) - 1
    pen.write(verdict, role, x: verdictX, y: row.y)
    // Numbers stand in one column behind the longest verdict, as far as they fit.
    let end = row.maxX - (row.width >= 56 ? 22 : 11)
    // Where they leave no room for what is compared, thousands are k.
    let least = pen.width(of: inequality.short) + 2
    let numbers =
      [inequality.numbers, inequality.compactNumbers].first {
        min(end, verdictX - 2) - pen.width(of: $0) - row.x >= least
      } ?? inequality.compactNumbers
    let numbersX = min(end, verdictX - 2) - pen.width(of: numbers)
    let room = numbersX - row.x - 2
    let formula =
      [inequality.formula, inequality.short].first { pen.width(of: $0) <= room } ?? ""
    pen.write(formula, textRole, x: row.x + 1, y: row.y, maxWidth: max(0, room))
    pen.write(
      numbers, textRole, x: max(row.x + 1, numbersX), y: row.y,
      maxWidth: max(0, verdictX - max(row.x + 1, numbersX)))
  }

  /// What lies ahead along the knob, as the room allows: one line a jump, or two.
  private func lines(_ width: Int) -> [(String, Role)] {
    var lines: [(String, Role)] = []
    if let remark = explanation.remark { lines.append((remark, .label)) }
    lines += measuredLines(width)
    for outlook in explanation.outlooksByNearness {
      let arrow = outlook.direction == .up ? "↑" : "↓"
      let role: Role = outlook.jump.kind == .border ? .warning : .text
      let head = "\(arrow) \(outlook.place): \(outlook.change)"
      if width >= 56 {
        lines.append(("\(head), \(outlook.result)", role))
      } else if width >= 44 {
        lines.append((head, role))
        lines.append(("    \(outlook.result)", .label))
      } else {
        lines.append((outlook.short, role))
      }
    }
    return lines
  }

  /// How far measurements lie from the model.
  private func measuredLines(_ width: Int) -> [(String, Role)] {
    guard state.data != nil else { return [] }
    return Quantity.allCases.compactMap { measure in
      ResidualSummary(state.residuals(measure)).map { summary in
        let median = Readout.percent(summary.median)
        let worst = Readout.percent(summary.worst.percent)
        let place = "\(state.xControl.symbol) \(Readout.value(summary.worst.x))"
        return width >= 44
          ? "measured \(measure): median \(median), worst \(worst) at \(place)"
          : "\(measure) measured \(median), worst \(worst)"
      }
    }.map { ($0, .pointsMeasured) }
  }

  /// What a choice has chosen, and how to go on.
  private func choiceLines(_ width: Int) -> [(String, Role)] {
    state.experiment.deed(of: state.selected).wrapped(width - 2).map { ($0, .text) }
      + [("←→ goes through the alternatives", .label)]
  }

  /// What is far from a border and what is near, for every other knob.
  private func drawOtherBorders(with pen: inout Pen, in rect: Rect) {
    let lines = explanation.otherBorders(state.knobs)
    guard rect.height >= lines.count + 2 else { return }
    pen.write("next border of the other knobs", .title, x: rect.x + 1, y: rect.y + 1)
    for (index, line) in lines.enumerated() {
      pen.write(
        line, .label, x: rect.x + 1, y: rect.y + 2 + index, maxWidth: rect.width - 1)
    }
  }
}
