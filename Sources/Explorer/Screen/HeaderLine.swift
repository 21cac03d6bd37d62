internal import Plotting
internal import QueueModel

/// The first line: whose numbers these are, the regime, T, E and m.
struct HeaderLine {
  private let state: State
  private let form: ClosedForm

  init(_ state: State) {
    self.state = state
    form = state.scenario.closedForm
  }

  func draw(with pen: inout Pen, in rect: Rect) {
    pen.frame.fill(rect, with: Cell(" ", pen.theme[.header]))
    let wording = wording(fitting: rect.width, pen)
    let right = pen.write(wording.facts, .header, endingAt: rect.maxX, y: rect.y)
    let badgeWidth = pen.width(of: wording.badge)
    let room = right - rect.x - badgeWidth - 3
    let title = title(fitting: room, pen)
    let x = rect.x + 1
    pen.write(title, .header, x: x, y: rect.y, maxWidth: max(0, room))
    // With room to spare the regime stands in the middle, where it does not move.
    let middle = rect.x + (rect.width - badgeWidth) / 2
    let least = title.isEmpty ? x : x + pen.width(of: title) + 2
    let badgeX = min(max(least, rect.width >= 150 ? middle : least), right - badgeWidth - 1)
    pen.write(
      wording.badge,
      state.experiment.isPapersModel && !state.isHiding ? .band(form.regime) : .header,
      x: max(rect.x, badgeX), y: rect.y)
  }

  /// What is told at the right, with the regime or the strategies before it.
  private typealias Wording = (badge: String, facts: [String])

  /// The regime and the facts in as many words as leave room for a title, or at least fit.
  private func wording(fitting width: Int, _ pen: Pen) -> (badge: String, facts: String) {
    let candidates =
      state.isHiding
      ? [(" ? ", ["T ?", "E ?"])]
      : state.experiment.isPapersModel ? paperWordings : experimentWordings
    for (badge, facts) in candidates {
      let text = facts.joined(separator: width >= 100 ? "   " : "  ") + " "
      let spare = facts.count <= 2 ? 1 : width >= 76 ? 20 : 4
      if pen.width(of: badge + text) + spare <= width {
        return (badge, text)
      }
    }
    return (candidates.last?.badge ?? "", "")
  }

  private var paperWordings: [Wording] {
    let short = " \(form.regime) "
    let long = " \(form.regime) \(form.regime.name) "
    let (T, E) = ("T \(Readout.ticks(form.T))\(unit)", "E \(Readout.ticks(form.E))\(unit)")
    let rated = Readout.rate(form.cycle.timePerMessage, state.scenario.unit).map { "\(T) (\($0))" }
    return [
      (long, [rated ?? T, E, cycle, simulator]),
      (long, [T, E, cycle, simulator]),
      (long, [T, E, messages, simulator]),
      (short, [T, E, messages, simulator]),
      (short, [T, E, simulator]),
      (short, [T, E]),
      (short, [T]),
    ]
  }

  /// The numbers are the simulator's; while the hand moves the last ones stay until others are known.
  private var experimentWordings: [Wording] {
    let (short, long) = (
      " \(state.experiment.summary(isShort: true)) ", " \(state.experiment.summary()) "
    )
    let pair = " \(state.experiment.strategies(isShort: true)) "
    guard let finding = state.simulation.period?.finding,
      state.simulation.periodOf?.isPapersModel == false
    else {
      return [long, short, pair].map { ($0, ["simulating"]) } + [(pair, [])]
    }
    let known =
      state.simulation.isRunning ? nil : state.simulation.finding(of: state.experiment)?.outcome
    let basis = known.map { "sim \(verdict($0))" } ?? "simulating"
    let T = "T \(Readout.estimate(finding.T))\(unit)"
    let E = "E \(Readout.estimate(finding.E))\(unit)"
    let plain = ["T \(Readout.ticks(finding.T.value))", "E \(Readout.ticks(finding.E.value))"]
    return [
      (long, [T, E, basis]), (short, [T, E, basis]), (pair, [T, E, basis]), (pair, [T, E]),
      (pair, plain), ("", plain), ("", [plain[0]]),
    ]
  }

  /// How well the numbers are known; exact ones are held against the closed form, if there is one.
  private func verdict(_ outcome: Outcome) -> String {
    guard let cycle = state.experiment.closedForm, let T = outcome.exactT, let E = outcome.exactE
    else { return outcome.basis }
    return cycle.T == T && cycle.E == E ? "✓" : "✗"
  }

  /// Whose numbers these are; a star says that they were changed.
  private func title(fitting room: Int, _ pen: Pen) -> String {
    if let lesson = state.lesson?.lesson {
      return pen.width(of: lesson.title) <= room ? lesson.title : "lesson"
    }
    if let stage = state.measuring {
      let texts = ["measuring \(stage.text)", "measuring \(stage.shortText)", stage.shortText]
      return texts.first { pen.width(of: $0) <= room } ?? ""
    }
    let star = state.experiment == state.preset.experiment ? "" : "*"
    let name = state.preset.title + star
    if pen.width(of: name) + 11 <= room { return "kickscope  \(name)" }
    if pen.width(of: name) <= room { return name }
    let cut = room - pen.width(of: "…") - star.count
    return cut >= 6 ? String(state.preset.title.prefix(cut)) + "…\(star)" : ""
  }

  private var unit: String {
    state.scenario.unit.symbol.isEmpty ? "" : " \(state.scenario.unit.symbol)"
  }

  private var cycle: String {
    let (messages, kicks) = (form.cycle.messages, form.cycle.notifications)
    guard kicks > 0 else { return "no notifications" }
    return "\(Readout.counted(messages, "message")), \(Readout.counted(kicks, "kick")) a cycle"
  }

  private var messages: String {
    form.cycle.notifications == 0
      ? "no kicks" : "\(Readout.value(form.cycle.messages)) msg/cycle"
  }

  /// Whether the simulator has found the same fractions.
  private var simulator: String {
    guard state.simulation.periodOf == state.experiment, !state.simulation.isRunning else {
      return "sim …"
    }
    guard let found = state.simulation.finding(of: state.experiment)?.exact else { return "sim –" }
    return found.T == form.T && found.E == form.E ? "sim ✓" : "sim ✗"
  }
}
