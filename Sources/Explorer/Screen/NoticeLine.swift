internal import Plotting
internal import QueueModel

/// The line that says what the last move did, or what the selected knob is.
struct NoticeLine {
  private let state: State

  init(_ state: State) { self.state = state }

  func draw(with pen: inout Pen, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let (text, role) = content
    if role == .focus || isCommand { pen.frame.fill(rect, with: Cell(" ", pen.theme[role])) }
    var lines = wrapped(text, rect.width, pen)
    if lines.count > rect.height {
      lines = Array(lines.prefix(rect.height))
      let ellipsis = pen.spelled("…")
      let last = lines[rect.height - 1].prefix(max(0, rect.width - 2 - ellipsis.count))
      lines[rect.height - 1] = last + ellipsis
    }
    for (index, line) in lines.enumerated() {
      pen.write(line, role, x: rect.x + 1, y: rect.y + index, maxWidth: rect.width - 1)
    }
  }

  /// Rows that the text needs on a screen of that width.
  func rows(_ width: Int, _ pen: Pen) -> Int {
    wrapped(content.0, width, pen).count
  }

  /// Whether it is a command, of which every word counts.
  var isCommand: Bool {
    state.typed == nil && state.notice?.kind == .command
  }

  private func wrapped(_ text: String, _ width: Int, _ pen: Pen) -> [String] {
    let text = pen.spelled(text)
    return isCommand ? text.wrappedForShell(width - 2) : text.wrapped(width - 2)
  }

  /// What the selected control is, and whether it does anything here.
  private var meaning: String {
    let control = state.selected
    let meaning = "\(control.name): \(control.meaning)"
    if control.isChoice { return "\(meaning); \(state.experiment.deed(of: control))" }
    guard let knob = control.knob else { return meaning }
    var line = meaning
    if state.experiment.hasRegimes {
      let explanation = Explanation(state.scenario, knob)
      if !explanation.hasEffect { line += "; no effect in \(explanation.form.regime)" }
    }
    // The source is worth this line, but not the keys below it.
    guard let mark = state.provenanceMark(of: control) else { return line }
    let room = state.size.width - 2 - line.count - 2
    return room >= mark.word.count ? "\(line); \(mark.text(within: room))" : line
  }

  private var content: (String, Role) {
    if state.overlay == .compare, state.prompt == nil, state.notice == nil,
      let comparison = state.comparison
    {
      guard state.hasRoomToCompare else { return ("", .text) }
      let row = comparison.rows[comparison.selected]
      let deeds = Party.allCases.map { row.experiment.deed(of: .strategy($0)) }
      return ("\(row.name): \(deeds.joined(separator: "; "))", .text)
    }
    if state.overlay == .advice, state.prompt == nil, state.notice == nil {
      return (AdviceText.legend, .text)
    }
    if let prompt = state.prompt { return (prompt.line(state), .text) }
    if state.typed != nil, state.notice?.kind != .problem {
      let unit = state.scenario.unit.symbol
      let hint =
        state.selected.isDuration
        ? ", in \(unit.isEmpty ? "ticks" : unit) or with a unit" : ""
      return (
        "\(state.selected.name), \(state.selected.meaning)\(hint): Enter sets, Esc leaves", .label
      )
    }
    switch state.notice {
    case let notice?:
      switch notice.kind {
      case .plain, .command: return (notice.text, .text)
      case .crossing: return (notice.text, .focus)
      case .problem: return (notice.text, .warning)
      }
    case nil where state.measuring != nil && !state.isHiding:
      return ("measuring \(state.measuring?.text ?? "")", .label)
    case nil where state.isHiding: return (state.predictionHint, .label)
    case nil:
      return (state.playback.isRunning ? state.playbackText : meaning, .label)
    }
  }
}
