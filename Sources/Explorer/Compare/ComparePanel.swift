internal import Plotting
internal import QueueModel

/// All strategies as a table, and as a plot of T and E with the Pareto front.
struct ComparePanel {
  private let state: State
  private let comparison: Comparison
  private let body: Rect

  init(_ state: State, _ comparison: Comparison) {
    self.state = state
    self.comparison = comparison
    body = state.layout.body
  }

  /// Marks before a row: pointed at, its letter, on the front.
  private static let marks = 5
  /// The least columns for the names of strategies.
  private static let leastName = 19
  private static let wideTable = 120

  /// The least screen on which the table says enough.
  static let smallest = Size(width: 60, height: 16)

  /// What a smaller screen shows in its place.
  static let refusal = "comparing needs \(smallest.width)x\(smallest.height) cells; Esc closes it"

  /// The table with its box; empty where the plot covers it.
  private var table: Rect {
    let rows = comparison.rows.count + 3
    if isBeside {
      return Rect(
        x: body.x, y: body.y, width: Self.wideTable,
        height: body.height - rows < CompareDetails.leastHeight ? body.height : rows)
    }
    guard body.height - rows < 10 else {
      return Rect(x: body.x, y: body.y, width: body.width, height: rows)
    }
    return comparison.prefersPlot ? Rect(x: 0, y: 0, width: 0, height: 0) : body
  }

  /// Whether the plot stands beside the table.
  private var isBeside: Bool { body.width >= Self.wideTable + 60 }

  private var plot: Rect {
    let table = table
    if table.isEmpty { return body }
    return isBeside ? body.inset(left: table.width) : body.inset(top: table.height)
  }

  /// What is left below the table, beside the plot.
  private var details: Rect {
    isBeside
      ? body.inset(top: table.height, bottom: 0).inset(right: body.width - table.width)
      : Rect(x: 0, y: 0, width: 0, height: 0)
  }

  private var isWide: Bool { table.width >= Self.wideTable }
  private var inside: Rect { table.inset(left: 1, top: 1, right: 1, bottom: 1) }

  /// The columns that fit, from left to right; what is least missed goes first.
  var columns: [Comparison.Column] {
    var columns = Comparison.Column.allCases
    let dispensable: [Comparison.Column] = [.p99, .busyP, .busyC, .notifications, .worst, .latency]
    for column in dispensable where nameWidth(columns) < Self.leastName {
      columns.removeAll { $0 == column }
    }
    return columns
  }

  private func nameWidth(_ columns: [Comparison.Column]) -> Int {
    let width = table.isEmpty ? body.width - 2 : inside.width
    return width - Self.marks - columns.reduce(0) { $0 + $1.width(isWide: isWide) }
  }

  /// The cells of a column, in the table's coordinates from its left.
  private func places(_ columns: [Comparison.Column]) -> [(
    column: Comparison.Column, x: Range<Int>
  )] {
    var x = inside.x + Self.marks
    return columns.map { column in
      let width = column == .strategy ? nameWidth(columns) : column.width(isWide: isWide)
      defer { x += width }
      return (column, x..<x + width)
    }
  }

  /// The rows in view, from top to bottom.
  private var visible: [Int] {
    let order = comparison.order
    let room = max(1, inside.height - 1)
    let place = order.firstIndex(of: comparison.selected) ?? 0
    let first = max(0, min(place - room / 2, order.count - room))
    return Array(order.dropFirst(first).prefix(room))
  }

  /// The column whose heading is at a point.
  func column(at point: Point) -> Comparison.Column? {
    guard inside.row(0).contains(point) else { return nil }
    return places(columns).first { $0.x.contains(point.x) }?.column
  }

  /// The row at a point.
  func row(at point: Point) -> Int? {
    guard inside.contains(point), point.y > inside.y else { return nil }
    let index = point.y - inside.y - 1
    let visible = visible
    return visible.indices.contains(index) ? visible[index] : nil
  }

  func draw(with pen: inout Pen) {
    pen.frame.fill(body, with: Cell(" ", pen.theme[.text]))
    guard state.hasRoomToCompare else {
      for (y, line) in pen.spelled(Self.refusal).wrapped(body.width - 2).enumerated() {
        pen.write(line, .warning, x: body.x + 1, y: body.y + y, maxWidth: body.width - 1)
      }
      return
    }
    let front = comparison.front
    if !table.isEmpty { drawTable(front, with: &pen) }
    if !details.isEmpty {
      CompareDetails(comparison.rows[comparison.selected]).draw(with: &pen, in: details)
    }
    if !plot.isEmpty {
      ComparePlot(state, comparison, front).draw(with: &pen, in: plot)
    }
  }

  private func drawTable(_ front: Set<Int>, with pen: inout Pen) {
    let known = comparison.rows.filter { $0.outcome != nil }.count
    let unit = state.scenario.unit.symbol
    var title = unit.isEmpty ? "strategies" : "strategies, \(unit)"
    if known < comparison.rows.count { title += ": \(known) of \(comparison.rows.count)" }
    if known == comparison.rows.count, state.simulation.isRunning { title += " …" }
    _ = pen.panel(
      title, note: "◆ \(comparison.isTimeGiven ? "latency" : "T") and E: none is better in both",
      in: table, isBoxed: true)
    let places = places(columns)
    for (column, x) in places { drawHeading(column, x, with: &pen) }
    for (offset, index) in visible.enumerated() {
      let row = inside.row(offset + 1)
      let isSelected = index == comparison.selected
      if isSelected { pen.frame.fill(row, with: Cell(" ", pen.theme[.focus])) }
      let role: Role = isSelected ? .focus : .text
      let isOnFront = front.contains(index)
      pen.write(isSelected ? "▸" : " ", role, x: row.x, y: row.y)
      pen.write(String(Character(comparison.rows[index].letter)), role, x: row.x + 1, y: row.y)
      pen.write(isOnFront ? "◆" : " ", isSelected ? .focus : .good, x: row.x + 3, y: row.y)
      for (column, x) in places { draw(column, of: index, x, row.y, role, with: &pen) }
    }
  }

  private func drawHeading(_ column: Comparison.Column, _ x: Range<Int>, with pen: inout Pen) {
    let isSorting = column == comparison.sorting
    let arrow = isSorting ? comparison.isDescending ? "▾" : "▴" : ""
    let heading = column.heading(isWide: isWide) + arrow
    let role: Role = column == comparison.column ? .focus : isSorting ? .title : .label
    if column == .strategy {
      pen.write(heading, role, x: x.lowerBound, y: inside.y, maxWidth: x.count)
    } else {
      pen.write(heading, role, endingAt: x.upperBound, y: inside.y)
    }
  }

  private func draw(
    _ column: Comparison.Column, of index: Int, _ x: Range<Int>, _ y: Int, _ role: Role,
    with pen: inout Pen
  ) {
    let row = comparison.rows[index]
    guard column != .strategy else {
      let isHere = row.experiment == state.experiment
      let room = x.count - (isHere ? 3 : 1)
      var end = pen.write(row.name, role, x: x.lowerBound, y: y, maxWidth: room)
      if isHere { end = pen.write(" ●", role, x: end, y: y) }
      // The settings stand behind the name where there is room for all of them.
      let text = row.experiment.strategies()
      if isWide, end + 2 + pen.width(of: text) < x.upperBound, text.contains(":") {
        pen.write(text, role == .focus ? .focus : .label, x: end + 2, y: y)
      }
      return
    }
    var text = row.outcome.map { column.text(of: $0, isWide: isWide) } ?? "…"
    // Numbers that would touch the next column give up their intervals.
    if pen.width(of: text) >= x.count, let value = text.split(separator: " ±").first {
      text = String(value)
    }
    pen.write(text, row.outcome == nil ? .label : role, endingAt: x.upperBound, y: y)
  }
}
