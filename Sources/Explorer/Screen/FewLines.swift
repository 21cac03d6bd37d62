internal import Plotting
internal import QueueModel

/// A screen too small for panels: regime, T and E, then the selected knob, as lines of text.
struct FewLines {
  private let state: State

  init(_ state: State) { self.state = state }

  func draw(with pen: inout Pen) {
    guard state.overlay != .compare else {
      write(pen.spelled(ComparePanel.refusal).wrapped(state.size.width), with: &pen)
      return
    }
    guard state.lesson == nil else {
      write(pen.spelled(LessonPanel.refusal).wrapped(state.size.width), with: &pen)
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
