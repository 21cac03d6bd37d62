internal import Plotting
internal import QueueModel

/// How the pair does against polling, and from which queue length on it starts in time.
struct PollingPanel {
  private let state: State
  private let scenario: Scenario
  private let isBoxed: Bool

  init(_ state: State) {
    self.state = state
    scenario = state.scenario
    isBoxed = state.layout.isBoxed
  }

  func draw(with pen: inout Pen, in rect: Rect) {
    guard !rect.isEmpty else { return }
    guard !state.isHiding else {
      let inside = pen.panel("against polling", in: rect, isBoxed: isBoxed)
      pen.write("?", .title, x: inside.x + 1, y: inside.y)
      return
    }
    let inside = pen.panel(title, in: rect, isBoxed: isBoxed)
    let lines = state.experiment.isPapersModel ? lines : comparisons
    for (index, line) in lines.prefix(inside.height).enumerated() {
      let y = inside.y + index
      let end = pen.write(line.name, .label, x: inside.x + 1, y: y)
      pen.write(
        line.text, line.role, x: max(end + 1, inside.x + 4), y: y,
        maxWidth: inside.maxX - max(end + 1, inside.x + 4))
    }
  }

  private var title: String {
    let experiment = state.experiment
    if experiment.isPapersModel { return "against polling" }
    if experiment.arrivals != .greedy { return "against other strategies" }
    return experiment.hasRegimes ? "against constant times" : "against notify and polling"
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

  /// The simulated pair against the paper's two with constant times and a greedy P.
  private var comparisons: [(name: String, text: String, role: Role)] {
    guard let finding = state.simulation.finding(of: state.experiment) else { return [] }
    let (notify, polling) = (scenario.closedForm.cycle, scenario.polling)
    func line(
      _ name: String, _ found: Double, _ notified: Double, _ polled: Double
    ) -> (name: String, text: String, role: Role) {
      let isBest = found <= min(notified, polled) * 1.005
      return (
        name,
        "notify \(Readout.factor(found / notified))  polling \(Readout.factor(found / polled))",
        isBest ? .good : .text
      )
    }
    let (T, E) = (finding.T.value, finding.E.value)
    let work = line("E", E, notify.workPerMessage, polling.workPerMessage)
    guard state.experiment.arrivals == .greedy else {
      return [
        ("T", "is given by the arrivals", .label), ("", "c compares all strategies", .label),
      ]
    }
    let verdict: String
    let isSlower = T > polling.timePerMessage * 1.01
    switch E / polling.workPerMessage {
    case ..<0.99:
      verdict = isSlower ? "slower than polling, costs less" : "fast as polling, costs less"
    case ..<1.01: verdict = isSlower ? "slower than polling, costs as much" : "ties with polling"
    default: verdict = isSlower ? "polling wins both" : "fast as polling, costs more"
    }
    return [
      line("T", T, notify.timePerMessage, polling.timePerMessage), work, ("", verdict, .text),
    ]
  }

  private var verdict: String {
    let here = scenario.closedForm.E
    let polling = scenario.polling.E
    let isPollingFaster = scenario.polling.T < scenario.closedForm.T
    if polling < here {
      return isPollingFaster ? "polling wins both" : "polling wins in E, ties in T"
    }
    if polling == here {
      return isPollingFaster ? "polling wins in T, ties in E" : "polling ties in both"
    }
    return isPollingFaster ? "polling is faster, costs more" : "polling ties in T, costs more"
  }

  private var lengths: String {
    "in time: C from L \(length(scenario.criticalLengthForC)), "
      + "P from L \(length(scenario.criticalLengthForP))"
  }

  private func length(_ L: Int) -> String {
    Parameter.L.range.contains(L) ? Readout.value(L) : "∞"
  }
}
