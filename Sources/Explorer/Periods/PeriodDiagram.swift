internal import Plotting
internal import QueueModel
internal import QueueSimulator

/// The queue, P and C over one period, with the numbers of the messages below their work and a
/// cursor at one moment; over several strips where the period is long.
struct PeriodDiagram {
  private let chronicle: Chronicle
  private let moment: Chronicle.Moment
  private let panel: PeriodPanel

  init(_ chronicle: Chronicle, _ moment: Chronicle.Moment, _ panel: PeriodPanel) {
    (self.chronicle, self.moment, self.panel) = (chronicle, moment, panel)
  }

  /// Queue, P, its messages, C, its messages, axis and labels.
  private static let rows = 7

  func draw(with pen: inout Pen, in rect: Rect) {
    let key = rect.height > Self.rows ? 1 : 0
    if key > 0 {
      pen.write(
        panel.key(chronicle.trace), .label, x: rect.x, y: rect.y, maxWidth: rect.width)
    }
    let strips = strips(in: rect.inset(top: key))
    let here = chronicle.trace.ticks(moment.time)
    for (index, time) in strips.enumerated() {
      let strip = Rect(
        x: rect.x, y: rect.y + key + index * (Self.rows + 1), width: rect.width,
        height: min(Self.rows, rect.height - key))
      let isLast = index == strips.count - 1
      let hasCursor = time.contains(here) && (here < time.upperBound || isLast)
      draw(time, cursor: hasCursor ? here : nil, with: &pen, in: strip)
    }
  }

  /// As many strips as make the typical work wide enough for a message's number, if they fit.
  private func strips(in rect: Rect) -> [ClosedRange<Double>] {
    let trace = chronicle.trace
    let end = max(chronicle.trace.ticks(trace.period), 1)
    let most = max(1, (rect.height + 1) / (Self.rows + 1))
    let columns = 5 * Double(2 * max(1, trace.messages))
    let wanted = Int((columns / Double(max(1, rect.width - 2))).rounded(.up))
    let count = max(1, min(most, wanted))
    return (0..<count).map { index in
      end * Double(index) / Double(count)...end * Double(index + 1) / Double(count)
    }
  }

  private func draw(
    _ time: ClosedRange<Double>, cursor: Double?, with pen: inout Pen, in rect: Rect
  ) {
    let trace = chronicle.trace
    let lanes = trace.lanes(pen.theme, pen.glyphs)
    var y = rect.y
    func row() -> Rect { Rect(x: rect.x, y: y, width: rect.width, height: 1) }
    trace.queue(pen.theme, in: time).render(into: &pen.frame, in: row(), glyphs: pen.glyphs)
    y += 1
    let hasNumbers = rect.height >= Self.rows
    for (party, lane) in zip(Party.allCases, lanes) {
      var chart = Gantt(lanes: [lane], time: time)
      chart.nameWidth = 1
      chart.labelStyle = pen.theme[.label]
      chart.axisStyle = pen.theme[.axis]
      let isLast = party == .C
      let below = isLast ? 3 : 1
      let area = chart.area(in: row())
      chart.render(
        into: &pen.frame, in: row(), glyphs: pen.glyphs)
      y += 1
      if hasNumbers {
        writeNumbers(
          of: party, time, with: &pen,
          in: Rect(
            x: area.x, y: y, width: area.width, height: 1))
        y += 1
      }
      if isLast {
        var axis = Gantt(lanes: [], time: time)
        (axis.nameWidth, axis.labelStyle, axis.axisStyle) = (1, pen.theme[.label], pen.theme[.axis])
        axis.timeName = panel.unit
        axis.render(
          into: &pen.frame,
          in: Rect(x: rect.x, y: y, width: rect.width, height: below - 1), glyphs: pen.glyphs)
      }
      if let cursor, isLast { mark(cursor, time, area, rect.y...y, with: &pen) }
    }
  }

  /// The number of each message below the work on it, where it has room.
  private func writeNumbers(
    of party: Party, _ time: ClosedRange<Double>, with pen: inout Pen, in row: Rect
  ) {
    let scale = Scale(time)
    var free = row.x
    for activity in chronicle.trace.activities where activity.party == party {
      guard case .work(let message) = activity.kind else { continue }
      let middle =
        (max(time.lowerBound, chronicle.trace.ticks(activity.start))
          + min(time.upperBound, chronicle.trace.ticks(activity.end))) / 2
      guard chronicle.trace.ticks(activity.end) > time.lowerBound,
        chronicle.trace.ticks(activity.start) < time.upperBound
      else { continue }
      let text = pen.spelled(Chronicle.Event.name(message))
      let start = row.x + Int(scale.fraction(of: middle) * Double(row.width)) - text.count / 2
      guard start >= free, start + text.count <= row.maxX else { continue }
      let isHere = moment[party] == activity
      pen.write(text, isHere ? .focus : .label, x: start, y: row.y)
      free = start + text.count + 1
    }
  }

  /// The cursor: a line through all rows where nothing else is, and an arrow at the axis.
  private func mark(
    _ cursor: Double, _ time: ClosedRange<Double>, _ area: Rect, _ rows: ClosedRange<Int>,
    with pen: inout Pen
  ) {
    let column = min(area.width - 1, Int(Scale(time).fraction(of: cursor) * Double(area.width)))
    let x = area.x + max(0, column)
    for y in rows where y < rows.upperBound && pen.frame[x, y].glyph == " " {
      pen.write(String(Character(pen.glyph("│", "|"))), .focus, x: x, y: y)
    }
    pen.write(String(Character(pen.glyph("▲", "^"))), .focus, x: x, y: rows.upperBound)
  }
}
