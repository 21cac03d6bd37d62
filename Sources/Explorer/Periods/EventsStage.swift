internal import Plotting
internal import QueueModel
internal import QueueSimulator

/// The events of a period, a line each, with the moment that is pointed at in words below them.
struct EventsStage {
  private let state: State

  init(_ state: State) { self.state = state }

  func draw(with pen: inout Pen, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let isBoxed = state.layout.isBoxed
    guard let chronicle = state.chronicle, let moment = chronicle.moment(state.period.moment) else {
      let inside = pen.panel("events", in: rect, isBoxed: isBoxed)
      pen.write(
        PeriodPanel(state).missing, .label, x: inside.x + 1, y: inside.y,
        maxWidth: inside.width - 1)
      return
    }
    let inside = pen.panel(
      "the events of \(state.period(isOf: chronicle))", in: rect, isBoxed: isBoxed)
    let words = MomentPanel(state, chronicle, moment)
    let count = words.lines(inside.width - 2, pen).count
    let wordRows = min(count, max(0, inside.height - 6))
    let table = inside.inset(bottom: wordRows > 0 ? wordRows + 1 : 0)
    draw(chronicle, with: &pen, in: table)
    words.draw(with: &pen, in: inside.inset(top: inside.height - wordRows))
  }

  private func draw(_ chronicle: Chronicle, with pen: inout Pen, in rect: Rect) {
    let columns = Columns(width: rect.width, isWide: rect.width >= 70)
    columns.write(
      ["time", "what happens", "P", "C", "queue"], [.title, .title, .title, .title, .title],
      with: &pen, in: rect.row(0))
    let rows = max(0, rect.height - 1)
    let here = min(state.period.moment, chronicle.moments.count - 1)
    let first = max(0, min(here - rows / 2, chronicle.moments.count - rows))
    for (index, moment) in chronicle.moments.dropFirst(first).prefix(rows).enumerated() {
      let row = rect.row(1 + index)
      let isHere = first + index == here
      if isHere { pen.frame.fill(row, with: Cell(" ", pen.theme[.focus])) }
      let role: (Role) -> Role = { isHere ? .focus : $0 }
      columns.write(
        [
          chronicle.text(of: moment.time),
          moment.events.map(\.words).joined(separator: "; "), moment.P.kind.word(with: .P),
          moment.C.kind.word(with: .C), Readout.value(moment.queue.count),
        ],
        [role(.label), role(.text), role(.text), role(.text), role(.label)], with: &pen, in: row)
    }
  }

  /// Where the columns of the table stand.
  private struct Columns {
    let widths: [Int]

    init(width: Int, isWide: Bool) {
      let (time, queue) = (9, 6)
      // On a narrow screen what each does is told below the table.
      let party = isWide ? 14 : 0
      widths = [time, max(0, width - time - 2 * party - queue - 2), party, party, queue]
    }

    func write(_ texts: [String], _ roles: [Role], with pen: inout Pen, in row: Rect) {
      var x = row.x + 1
      for (index, text) in texts.enumerated() where widths[index] > 1 {
        let isNumber = index == 0 || index == texts.count - 1
        if isNumber {
          pen.write(text, roles[index], endingAt: x + widths[index] - 1, y: row.y)
        } else {
          pen.write(
            text, roles[index], x: x + 1, y: row.y,
            maxWidth: max(0, min(widths[index] - 2, row.maxX - x - 1)))
        }
        x += widths[index]
      }
    }
  }
}

extension State {
  fileprivate func period(isOf chronicle: Chronicle) -> String {
    let what = simulation.period?.isBeginning == true ? "the beginning" : "one period"
    return "\(what): \(Readout.counted(chronicle.trace.messages, "message"))"
  }
}

extension Activity.Kind {
  /// What a party does, in a word or two.
  fileprivate func word(with party: Party) -> String {
    if case .work(let message) = self { return "work \(Chronicle.Event.name(message))" }
    return word
  }
}
