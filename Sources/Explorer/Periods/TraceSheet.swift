public import Plotting
public import QueueModel
public import QueueSimulator

/// Who does what during one period, or during the first messages, as in the paper's diagrams, and
/// how full the queue is: without the explorer around it, and over as many strips as it needs.
public struct TraceSheet {
  private let trace: Trace
  private let experiment: Experiment
  private let isPeriod: Bool
  private let appearance: Appearance
  private let width: Int

  private static let stripHeight = 6
  private static let mostStrips = 12

  /// - Parameters:
  ///   - trace: what is drawn.
  ///   - experiment: what it is a trace of.
  ///   - isPeriod: whether the trace is a period, and not the first messages.
  ///   - width: in columns.
  ///   - appearance: theme and glyphs.
  public init(
    _ trace: Trace, of experiment: Experiment, isPeriod: Bool, width: Int, appearance: Appearance
  ) {
    (self.trace, self.experiment, self.isPeriod) = (trace, experiment, isPeriod)
    (self.width, self.appearance) = (width, appearance)
  }

  /// A title, what the glyphs mean, and strips of Q, P, C and a time axis.
  public func frame() -> Frame {
    let strips = strips
    var pen = Pen(
      Size(width: width, height: 2 + strips.count * Self.stripHeight), appearance)
    pen.write(title, .title, x: 0, y: 0, maxWidth: width)
    pen.write(key, .label, x: 0, y: 1, maxWidth: width)
    let lanes = trace.lanes(pen.theme, pen.glyphs)
    for (index, time) in strips.enumerated() {
      let rect = Rect(
        x: 0, y: 2 + index * Self.stripHeight, width: width, height: Self.stripHeight)
      var chart = Gantt(lanes: lanes, time: time)
      chart.axisStyle = pen.theme[.axis]
      chart.labelStyle = pen.theme[.label]
      chart.nameWidth = 1
      chart.timeName = index == 0 ? experiment.scenario.unit.symbol : ""
      trace.queue(pen.theme, in: time).render(into: &pen.frame, in: rect.row(1), glyphs: pen.glyphs)
      chart.render(into: &pen.frame, in: rect.inset(top: 2), glyphs: pen.glyphs)
    }
    return pen.frame
  }

  /// Stretches of time in which the shortest work is some columns wide, if there is room.
  private var strips: [ClosedRange<Double>] {
    let end = max(trace.ticks(trace.period), 1)
    let works = trace.activities.filter { activity in
      if case .work = activity.kind { activity.length > 0 } else { false }
    }
    let typical = works.map { trace.ticks($0.length) }.sorted()
    let short = typical.isEmpty ? end : typical[typical.count / 4]
    let columns = 4 * end / max(short, end / 1e6)
    let count = min(Self.mostStrips, max(1, Int((columns / Double(max(1, width))).rounded(.up))))
    return (0..<count).map { index in
      end * Double(index) / Double(count)...end * Double(index + 1) / Double(count)
    }
  }

  private var title: String {
    let messages = Readout.counted(trace.messages, "message")
    let what = isPeriod ? "one period: \(messages)" : "the first \(messages)"
    let unit = experiment.scenario.unit.symbol
    let length = NumberText.decimal(trace.ticks(trace.period), places: 1)
    return "\(what) in \(length)\(unit.isEmpty ? "" : " \(unit)"), queue ≤ "
      + "\(Readout.value(trace.peak)) of \(Readout.value(experiment.scenario.L))"
  }

  /// What the glyphs that are there mean.
  private var key: String {
    let kinds: [Activity.Kind] = [
      .work(message: 0), .work(message: 1), .notify, .startUp, .pending, .blocked, .spin, .sleep,
      .idleGuard, .busyGuard, .awaitArrival,
    ]
    func glyph(_ kind: Activity.Kind) -> Unicode.Scalar { kind.look(appearance.glyphs).glyph }
    let used = Set(trace.activities.map { glyph($0.kind) })
    return kinds.filter { used.contains(glyph($0)) }
      .map { "\(Character(glyph($0))) \($0.word)" }.joined(separator: "  ")
  }
}
