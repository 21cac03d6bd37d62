internal import Plotting
internal import QueueModel

/// How the pair does against polling, and from which queue length on it starts in time.
struct PollingPanel {
  private let scenario: Scenario
  private let isBoxed: Bool

  init(_ state: State) {
    scenario = state.scenario
    isBoxed = state.layout.isBoxed
  }

  func draw(with pen: inout Pen, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let inside = pen.panel("against polling", in: rect, isBoxed: isBoxed)
    for (index, line) in lines.prefix(inside.height).enumerated() {
      let y = inside.y + index
      let end = pen.write(line.name, .label, x: inside.x + 1, y: y)
      pen.write(
        line.text, line.role, x: max(end + 1, inside.x + 4), y: y,
        maxWidth: inside.maxX - max(end + 1, inside.x + 4))
    }
  }

  private var lines: [(name: String, text: String, role: Role)] {
    let here = scenario.closedForm.cycle
    let polling = scenario.polling
    let time = here.timePerMessage / polling.timePerMessage
    let work = here.workPerMessage / polling.workPerMessage
    return [
      (
        "T", "\(Readout.ticks(here.T)) for \(Readout.ticks(polling.T)) (\(Readout.factor(time)))",
        time > 1.1 ? .warning : time > 1 ? .text : .good
      ),
      (
        "E", "\(Readout.ticks(here.E)) for \(Readout.ticks(polling.E)) (\(Readout.factor(work)))",
        work > 1 ? .warning : .good
      ),
      ("", verdict, .text),
      ("", lengths, .label),
    ]
  }

  private var verdict: String {
    let here = scenario.closedForm.E
    let polling = scenario.polling.E
    let isFaster = scenario.polling.T < scenario.closedForm.T
    if polling < here { return isFaster ? "polling wins both" : "polling wins in E, ties in T" }
    if polling == here { return isFaster ? "polling wins in T, ties in E" : "polling ties in both" }
    return isFaster ? "polling is faster, costs more" : "polling ties in T, costs more"
  }

  private var lengths: String {
    "in time: C from L \(length(scenario.criticalLengthForC)), "
      + "P from L \(length(scenario.criticalLengthForP))"
  }

  private func length(_ L: Int) -> String {
    Parameter.L.range.contains(L) ? Readout.value(L) : "∞"
  }
}
