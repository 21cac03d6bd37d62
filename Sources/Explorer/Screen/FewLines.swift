internal import Plotting
internal import QueueModel

/// A screen too small for panels: regime, T and E, then the selected knob, as lines of text.
struct FewLines {
  private let state: State

  init(_ state: State) { self.state = state }

  func draw(with pen: inout Pen) {
    if let text = insteadOfThePoint {
      write(pen.spelled(text).wrapped(state.size.width), with: &pen)
      return
    }
    let scenario = state.scenario
    let form = scenario.closedForm
    let control = state.selected
    let now =
      control.isChoice
      ? state.experiment.word(of: control)
      : Readout.value(state.value(of: control), of: control)
    let value = state.typed.map { "\($0)_" } ?? now
    let finding = state.simulation.finding(of: state.experiment)
    let facts =
      state.experiment.isPapersModel
      ? "\(form.regime) T \(Readout.ticks(form.T)) E \(Readout.ticks(form.E))"
      : finding.map { "T \(Readout.estimate($0.T)) E \(Readout.estimate($0.E))" } ?? "sim …"
    var lines = [
      fitting(["\(facts) \(scenario.unit.symbol)", facts], pen),
      "▸ \(control.symbol) \(value)",
    ]
    if let notice = state.notice {
      lines +=
        notice.kind == .command
        ? pen.spelled(notice.text).wrappedForShell(state.size.width) : [notice.text]
    }
    lines.append(fitting(["↑↓←→ turn  [ ] border  q quit", "↑↓←→ turn  q quit", "q quit"], pen))
    write(lines, with: &pen)
  }

  /// What has the keys now, and therefore the lines.
  private var insteadOfThePoint: String? {
    if let prompt = state.prompt { return "\(prompt.line(state)) Enter, or Esc" }
    switch state.overlay {
    case .compare: return ComparePanel.refusal
    case .advice: return AdvicePanel.refusal
    case .help, .presets, .lessons, .export, nil:
      return state.lesson == nil ? nil : LessonPanel.refusal
    }
  }

  private func write(_ lines: [String], with pen: inout Pen) {
    for (y, line) in lines.prefix(max(0, state.size.height)).enumerated() {
      pen.write(line, y == 0 ? .header : .text, x: 0, y: y, maxWidth: state.size.width)
    }
  }

  /// The first of the texts that the width holds, or the last.
  private func fitting(_ texts: [String], _ pen: Pen) -> String {
    texts.first { pen.width(of: $0) <= state.size.width } ?? texts[texts.count - 1]
  }
}
