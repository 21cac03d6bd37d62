internal import Plotting
internal import QueueModel

/// The line that says what the last move did, or what the selected knob is.
struct NoticeLine {
  private let state: State

  init(_ state: State) { self.state = state }

  func draw(with pen: inout Pen, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let (text, role) = content
    if role == .focus { pen.frame.fill(rect, with: Cell(" ", pen.theme[.focus])) }
    var shown = pen.spelled(" \(text)")
    if shown.unicodeScalars.count > rect.width {
      shown = String(shown.prefix(max(0, rect.width - 1))) + pen.spelled("…").prefix(1)
    }
    pen.write(shown, role, x: rect.x, y: rect.y, maxWidth: rect.width)
  }

  private var content: (String, Role) {
    if state.typed != nil, state.notice?.kind != .problem {
      let unit = state.scenario.unit.symbol
      let hint =
        state.selected.leader.isDuration
        ? ", in \(unit.isEmpty ? "ticks" : unit) or with a unit" : ""
      return (
        "\(state.selected.symbol), \(state.selected.meaning)\(hint): Enter sets, Esc leaves", .label
      )
    }
    switch state.notice {
    case let notice?:
      switch notice.kind {
      case .plain: return (notice.text, .text)
      case .crossing: return (notice.text, .focus)
      case .problem: return (notice.text, .warning)
      }
    case nil:
      let explanation = Explanation(state.scenario, state.selected)
      let meaning = "\(state.selected.symbol): \(state.selected.meaning)"
      return (
        explanation.hasEffect ? meaning : "\(meaning); no effect in \(explanation.form.regime)",
        .label
      )
    }
  }
}
