internal import Plotting
internal import QueueModel

/// What the advisor proposes: the questions, the list, and why the setting that is pointed at is good.
struct AdvicePanel {
  private let state: State
  private let advice: AdviceState
  private let body: Rect

  init(_ state: State, _ advice: AdviceState) {
    self.state = state
    self.advice = advice
    body = state.layout.body
  }

  /// The least screen on which the list says enough.
  static let smallest = Size(width: 60, height: 16)

  /// What a smaller screen shows instead.
  static let refusal = "advice needs \(smallest.width)x\(smallest.height) cells; Esc closes it"

  private static let questions = 4
  private static let tableWidth = 84
  private static let leastPlot = Size(width: 36, height: 11)

  private var isBeside: Bool { body.width >= Self.tableWidth + Self.leastPlot.width }

  /// The questions, the list and the reasons.
  private var table: Rect {
    if isBeside { return body.inset(right: body.width - Self.tableWidth) }
    let needed = 2 + Self.questions + 1 + proposals.count + 1 + 8
    return body.height - needed >= Self.leastPlot.height
      ? body.inset(bottom: body.height - needed) : body
  }

  private var plot: Rect {
    isBeside ? body.inset(left: Self.tableWidth) : body.inset(top: table.height)
  }

  private var inside: Rect { table.inset(left: 2, top: 1, right: 2, bottom: 1) }
  private var proposals: [Advice] { advice.answer?.advice ?? [] }

  /// Why the setting that is pointed at is good, or why there is none.
  private func reasons(_ pen: Pen) -> [(text: String, isFirst: Bool)] {
    let texts =
      !advice.isAdvisable
      ? [AdviceText.unadvisable]
      : advice.proposal.map { AdviceText.reasons(for: $0, today: advice.today) }
        ?? (advice.answer?.obstacles ?? []).map(AdviceText.sentence)
    return texts.flatMap { text in
      pen.spelled(text).wrapped(inside.width - 2).enumerated().map { ($1, $0 == 0) }
    }
  }

  /// The rows of the list, below their heading.
  private func list(reasons: Int) -> Rect {
    let top = Self.questions + 1
    let room = max(1, inside.height - top - 1 - min(reasons, max(2, inside.height - top - 3)))
    return Rect(
      x: inside.x, y: inside.y + top + 1, width: inside.width,
      height: min(room, max(1, proposals.count)))
  }

  /// The first row in view.
  private func first(_ rows: Int) -> Int {
    max(0, min(advice.selected - rows / 2, proposals.count - rows))
  }

  /// The proposal at a point.
  func row(at point: Point) -> Int? {
    let list = list(reasons: reasons(Pen(state.size, state.appearance)).count)
    guard list.contains(point) else { return nil }
    let index = first(list.height) + point.y - list.y
    return proposals.indices.contains(index) ? index : nil
  }

  func draw(with pen: inout Pen) {
    pen.frame.fill(body, with: Cell(" ", pen.theme[.text]))
    guard state.hasRoomToAdvise else {
      for (y, line) in pen.spelled(Self.refusal).wrapped(body.width - 2).enumerated() {
        pen.write(line, .warning, x: body.x + 1, y: body.y + y, maxWidth: body.width - 1)
      }
      return
    }
    let unit = state.scenario.unit.symbol
    let isWide = table.width >= 76
    _ = pen.panel(
      (advice.isExact ? "advice" : "advice for constant times") + (unit.isEmpty ? "" : ", \(unit)"),
      note: isWide ? "near the best, the farthest from a border first" : "far from borders",
      in: table, isBoxed: true)
    drawQuestions(with: &pen)
    let reasons = reasons(pen)
    let list = list(reasons: reasons.count)
    if !proposals.isEmpty { drawList(in: list, with: &pen) }
    var y = proposals.isEmpty ? list.y - 1 : list.maxY
    for reason in reasons where y < inside.maxY {
      let role: Role = proposals.isEmpty ? .warning : .text
      if reason.isFirst { pen.write("· ", .label, x: inside.x, y: y) }
      pen.write(reason.text, role, x: inside.x + 2, y: y, maxWidth: inside.width - 2)
      y += 1
    }
    if plot.width >= Self.leastPlot.width, plot.height >= Self.leastPlot.height {
      AdvicePlot(advice).draw(with: &pen, in: plot)
    }
  }

  private func drawQuestions(with pen: inout Pen) {
    let words: [(AdviceState.Lever, String)] = [
      (.L, "1 L"), (.kP, "2 kP"), (.kC, "3 kC"), (.strategy, "4 strategy"),
    ]
    let levers = words.map { ("\(advice.levers.contains($0) ? "[x]" : "[ ]") \($1)", $0) }
    let objectives = Objective.allCases.map {
      ("\($0 == advice.objective ? "(x)" : "( )") \(AdviceText.name(of: $0))", $0)
    }
    let limits = Objective.allCases.compactMap { objective in
      advice.limits[objective].map { "\(AdviceText.name(of: objective)) \(Readout.value($0))" }
    }
    let today = advice.today
    write("may change", levers.map { ($0.0, advice.levers.contains($0.1)) }, 0, with: &pen)
    write("as little", objectives.map { ($0.0, $0.1 == advice.objective) }, 1, with: &pen)
    write(
      "at most", limits.isEmpty ? [("no limits", false)] : limits.map { ($0, true) }, 2, with: &pen)
    guard advice.isAdvisable else { return }
    let numbers = Objective.allCases.map {
      "\(AdviceText.name(of: $0)) \(Readout.ticks(today[$0]))"
    }.joined(separator: ", ")
    let name = advice.isExact ? "today" : "at means"
    write(name, [("\(AdviceText.settings(today)): \(numbers)", true)], 3, with: &pen)
  }

  private func write(
    _ name: String, _ answers: [(text: String, isOn: Bool)], _ row: Int, with pen: inout Pen
  ) {
    let y = inside.y + row
    pen.write(name, .label, x: inside.x, y: y)
    var x = inside.x + 12
    for answer in answers {
      x = pen.write(
        answer.text, answer.isOn ? .text : .label, x: x, y: y, maxWidth: max(0, inside.maxX - x))
      x += 2
    }
  }

  /// The columns that fit; what is least missed goes first.
  private var columns: [AdviceColumn] {
    var columns = AdviceColumn.allCases
    if !advice.levers.contains(.strategy), advice.today.pairing == .notify {
      columns.removeAll { $0 == .strategy }
    }
    let dispensable: [AdviceColumn] = [.E, .regime, .kC]
    for column in dispensable where columns.reduce(2, { $0 + $1.width }) > inside.width {
      columns.removeAll { $0 == column }
    }
    return columns
  }

  private func drawList(in list: Rect, with pen: inout Pen) {
    let columns = columns
    var end = list.x + 1
    for column in columns {
      end += column.width
      pen.write(column.heading, .label, endingAt: end, y: list.y - 1)
    }
    let first = first(list.height)
    for (offset, proposal) in proposals.dropFirst(first).prefix(list.height).enumerated() {
      let row = list.row(offset)
      let isSelected = first + offset == advice.selected
      if isSelected { pen.frame.fill(row, with: Cell(" ", pen.theme[.focus])) }
      let isBest =
        advice.answer?.best.map { proposal.setting[advice.objective] == $0[advice.objective] }
        ?? false
      let role: Role = isSelected ? .focus : .text
      if isSelected { pen.write("▸", role, x: row.x, y: row.y) }
      if isBest { pen.write("◆", isSelected ? .focus : .good, x: row.x + 1, y: row.y) }
      var end = list.x + 1
      for column in columns {
        end += column.width
        pen.write(column.text(of: proposal), role, endingAt: end, y: row.y)
      }
    }
  }
}
