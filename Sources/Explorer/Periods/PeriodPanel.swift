internal import Plotting
internal import QueueModel
internal import QueueSimulator

/// One period as in the paper's diagrams: what P and C do, and how full the queue is.
struct PeriodPanel {
  private let state: State

  init(_ state: State) { self.state = state }

  func draw(with pen: inout Pen, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let isBoxed = state.layout.isBoxed
    guard !state.isHiding else {
      let inside = pen.panel("one period", in: rect, isBoxed: isBoxed)
      pen.write("?", .title, x: inside.x + 1, y: inside.y)
      return
    }
    guard let trace = state.simulation.period?.trace else {
      let inside = pen.panel("one period", in: rect, isBoxed: isBoxed)
      pen.write(missing, .label, x: inside.x + 1, y: inside.y, maxWidth: inside.width - 1)
      return
    }
    let repeats = repeats(trace)
    let inside = pen.panel(
      title(trace, fitting: rect.width - (isBoxed ? 4 : 1), repeats: repeats), note: key(trace),
      in: rect, isBoxed: isBoxed)
    let time = 0...trace.ticks(trace.period) * Double(repeats)
    var chart = Gantt(lanes: trace.lanes(pen.theme, pen.glyphs, repeats: repeats), time: time)
    chart.axisStyle = pen.theme[.axis]
    chart.labelStyle = pen.theme[.label]
    chart.nameWidth = 1
    let queueRows = inside.height >= 5 ? 1 : 0
    chart.render(into: &pen.frame, in: inside.inset(top: queueRows), glyphs: pen.glyphs)
    guard queueRows > 0 else { return }
    trace.queue(pen.theme, in: time, repeats: repeats).render(
      into: &pen.frame, in: inside.row(0), glyphs: pen.glyphs)
  }

  /// What the glyphs of the lanes mean; beyond the paper's, only those that are there.
  func key(_ trace: Trace) -> String {
    let always: [Activity.Kind] = [.work(message: 0), .notify, .startUp, .pending, .blocked]
    let others: [Activity.Kind] = [.spin, .sleep, .idleGuard, .busyGuard, .awaitArrival]
    let seen = Set(trace.activities.map { Self.kind($0.kind) })
    let extra = others.filter(seen.contains)
    // The paper's own give way where there are others.
    let kinds = extra.isEmpty ? always : always.filter(seen.contains) + extra
    let glyphs = state.appearance.glyphs
    return kinds.map { "\(Character($0.look(glyphs).glyph)) \($0.word)" }
      .joined(separator: "  ")
  }

  /// The kind without the number of a message.
  private static func kind(_ kind: Activity.Kind) -> Activity.Kind {
    if case .work = kind { .work(message: 0) } else { kind }
  }

  /// Why there is no diagram.
  var missing: String {
    guard let period = state.simulation.period else { return "…" }
    guard state.simulation.periodOf == state.experiment, !state.simulation.isRunning else {
      return "…"
    }
    guard let finding = period.finding, let messages = finding.period else {
      let limit = Readout.value(SimulationRequest.messageLimit)
      return "longer than \(limit) messages: not followed to its end"
    }
    return "\(Readout.value(messages)) messages: too many to draw"
  }

  /// What it is, in as many words as there is room for.
  func title(_ trace: Trace, fitting room: Int, repeats: Int) -> String {
    let length = Readout.value(trace.period / trace.scale)
    let amount =
      "\(Readout.counted(trace.messages, "message")) in \(length)\(unit.isEmpty ? "" : " \(unit)")"
    let title = isBeginning ? "how it begins: \(amount)" : "one period: \(amount)"
    let queue = ", queue ≤ \(Readout.value(trace.peak)) of \(Readout.value(state.scenario.L))"
    let repetition = repetition(repeats)
    let titles = [title + repetition + queue, title + queue, title + repetition]
    return titles.first { $0.count <= room } ?? title
  }

  var unit: String { state.scenario.unit.symbol }

  private func repetition(_ repeats: Int) -> String {
    switch repeats {
    case 3: ", three times"
    case 2: ", twice"
    default: ""
    }
  }

  /// Whether it is the start of a random run, which has no period.
  private var isBeginning: Bool { state.simulation.period?.isBeginning == true }

  /// Short periods are repeated, so that the rhythm is seen.
  private func repeats(_ trace: Trace) -> Int {
    guard !isBeginning else { return 1 }
    return trace.messages == 1 ? 3 : trace.messages <= 3 ? 2 : 1
  }
}
