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
    let inside = pen.panel(
      title(trace, fitting: rect.width - (isBoxed ? 4 : 1), repeats: repeats(trace)),
      note: key(trace), in: rect,
      isBoxed: isBoxed)
    let repeats = repeats(trace)
    var chart = Gantt(lanes: lanes(trace, repeats), time: time(trace, repeats))
    chart.axisStyle = state.appearance.theme[.axis]
    chart.labelStyle = state.appearance.theme[.label]
    let queueRows = inside.height >= 5 ? 1 : 0
    let glyphs = state.appearance.glyphs
    chart.nameWidth = 1
    chart.render(into: &pen.frame, in: inside.inset(top: queueRows), glyphs: glyphs)
    guard queueRows > 0 else { return }
    queue(trace, repeats, in: time(trace, repeats)).render(
      into: &pen.frame, in: inside.row(0), glyphs: glyphs)
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
    let messages = Readout.value(trace.messages)
    let plural = trace.messages == 1 ? "message" : "messages"
    let amount = "\(messages) \(plural) in \(length)\(unit.isEmpty ? "" : " \(unit)")"
    let title = isBeginning ? "how it begins: \(amount)" : "one period: \(amount)"
    let queue = ", queue ≤ \(Readout.value(peak(trace))) of \(Readout.value(state.scenario.L))"
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

  private func repeats(_ trace: Trace) -> Int {
    guard !isBeginning else { return 1 }
    return trace.messages == 1 ? 3 : trace.messages <= 3 ? 2 : 1
  }

  private func peak(_ trace: Trace) -> Int { trace.occupancy.map(\.messages).max() ?? 0 }

  /// Short periods are repeated, so that the rhythm is seen.
  func lanes(_ trace: Trace, _ repeats: Int) -> [Lane] {
    Party.allCases.map { party in
      let spans = trace.activities.filter { $0.party == party }.map { span($0, trace) }
      return Lane(
        name: party.rawValue, spans: repeated(spans, repeats, by: length(trace)))
    }
  }

  private func time(_ trace: Trace, _ repeats: Int) -> ClosedRange<Double> {
    0...(length(trace) * Double(repeats))
  }

  /// In ticks.
  private func length(_ trace: Trace) -> Double {
    Double(max(1, trace.period)) / Double(trace.scale)
  }

  /// How full the queue is.
  func queue(_ trace: Trace, _ repeats: Int, in time: ClosedRange<Double>) -> StepRow {
    let steps = (0..<repeats).flatMap { turn in
      trace.occupancy.map { step in
        DataPoint(
          x: Double(step.time) / Double(trace.scale) + Double(turn) * length(trace),
          y: Double(step.messages))
      }
    }
    let theme = state.appearance.theme
    return StepRow(
      name: "Q", steps: steps, time: time, maximum: Double(max(1, peak(trace))),
      style: theme[.diagramQueue], labelStyle: theme[.label], nameWidth: 1)
  }

  private func repeated(_ spans: [Span], _ count: Int, by length: Double) -> [Span] {
    (0..<count).flatMap { turn in
      spans.map { span in
        var span = span
        span.start += Double(turn) * length
        span.end += Double(turn) * length
        return span
      }
    }
  }

  private func span(_ activity: Activity, _ trace: Trace) -> Span {
    let (glyph, role, priority) = activity.kind.look(state.appearance.glyphs)
    let scale = Double(trace.scale)
    return Span(
      start: Double(activity.start) / scale, end: Double(activity.end) / scale, glyph: glyph,
      style: state.appearance.theme[role], priority: priority)
  }
}
