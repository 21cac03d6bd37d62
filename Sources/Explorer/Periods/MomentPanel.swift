internal import Plotting
internal import QueueModel
internal import QueueSimulator

/// One moment of a period in words: what happens, why, and where every message is.
struct MomentPanel {
  private let state: State
  private let chronicle: Chronicle
  private let moment: Chronicle.Moment

  init(_ state: State, _ chronicle: Chronicle, _ moment: Chronicle.Moment) {
    (self.state, self.chronicle, self.moment) = (state, chronicle, moment)
  }

  func draw(with pen: inout Pen, in rect: Rect) {
    let lines = lines(rect.width - 2, pen)
    for (index, line) in lines.prefix(rect.height).enumerated() {
      pen.write(
        line.text, line.role, x: rect.x + 1, y: rect.y + index, maxWidth: max(0, rect.width - 1))
    }
  }

  /// All that there is to say, wrapped.
  func lines(_ width: Int, _ pen: Pen) -> [(text: String, role: Role)] {
    var lines: [(text: String, role: Role)] = [(time, .title)]
    func add(_ text: String, _ role: Role) {
      lines += pen.spelled(text).wrapped(max(8, width)).map { ($0, role) }
    }
    if !moment.events.isEmpty {
      add("now: " + moment.events.map(\.words).joined(separator: "; "), .text)
    }
    for reason in chronicle.reasons(moment, state.scenario) { add(reason, .label) }
    for party in Party.allCases { add(standing(of: party), .text) }
    add(queue(width), .text)
    let parties = Party.allCases.map { moment[$0].kind }
    let isBefore = parties.contains {
      if case .work(let message) = $0 { message < 0 } else { false }
    }
    if isBefore || moment.queue.lowerBound < 0 && !moment.queue.isEmpty {
      add("− numbers messages of the period before", .label)
    }
    return lines
  }

  private var time: String {
    let unit = state.scenario.unit.symbol
    let index = min(state.period.moment, chronicle.moments.count - 1) + 1
    return "at \(chronicle.text(of: moment.time)) of \(chronicle.text(of: chronicle.trace.period))"
      + "\(unit.isEmpty ? "" : " \(unit)"): moment \(index) of \(chronicle.moments.count)"
  }

  private func standing(of party: Party) -> String {
    let activity = moment[party]
    let until =
      activity.endsAfter ? "beyond the period" : "until \(chronicle.text(of: activity.end))"
    return "\(party.rawValue) \(activity.kind.deed) \(until)"
  }

  private func queue(_ width: Int) -> String {
    let L = Readout.value(state.scenario.L)
    guard !moment.queue.isEmpty else { return "the queue is empty: 0 of \(L)" }
    let count = "\(Readout.value(moment.queue.count)) of \(L): "
    let names = moment.queue.map(Chronicle.Event.name)
    let whole = names.joined(separator: " ")
    let head = "the queue holds \(count)"
    guard head.count + whole.count > 2 * width, let first = names.first, let last = names.last
    else { return head + whole }
    return "\(head)messages \(first) to \(last)"
  }
}
