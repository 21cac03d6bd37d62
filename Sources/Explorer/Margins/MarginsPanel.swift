internal import Plotting
internal import QueueModel

/// How far every knob is from the next border, and what a change of it does; below it what wrong
/// numbers would do.
struct MarginsPanel {
  private let state: State
  private let margins: [Margin]

  init(_ state: State) {
    self.state = state
    margins = state.knobs.map(state.scenario.margin(of:))
  }

  /// The knob nearest to a border.
  private var endangered: Margin? {
    margins.filter { $0.distance != nil }.min { ($0.distance ?? 0) < ($1.distance ?? 0) }
  }

  func draw(with pen: inout Pen, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let unit = state.scenario.unit.symbol
    let note = endangered.map { "! nearest: \($0.knob.symbol)" } ?? ""
    let inside = pen.panel(
      unit.isEmpty ? "margins" : "margins, \(unit)", note: note, in: rect,
      isBoxed: state.layout.isBoxed)
    var y = inside.y
    if !state.experiment.isPapersModel {
      let scope = "not this pair: Table 1's, with notify, constant times, greedy P"
      let lines = pen.spelled(scope).wrapped(inside.width - 1).map { ($0, Role.warning) }
      y = write(lines, with: &pen, in: inside, from: y)
    }
    // A short stage has room for the selected knob alone.
    if inside.maxY - y >= margins.count + 1 { y = drawTable(with: &pen, in: inside, from: y) }
    let details = selected.map { MarginText($0).lines(inside.width - 1) } ?? []
    let doubts = BandText(state).lines(inside.width - 1)
    let spare = inside.maxY - y - details.count - doubts.count
    if spare >= 2 { y += 1 }
    y = write(details, with: &pen, in: inside, from: y)
    guard y < inside.maxY else { return }
    if spare >= 1 {
      pen.fillLine(
        inside.row(y - inside.y).inset(left: 1, right: 1), with: pen.glyph("┄", "-"),
        pen.theme[.box])
      y += 1
    }
    _ = write(doubts, with: &pen, in: inside, from: y)
  }

  private var selected: Margin? {
    margins.first { .knob($0.knob) == state.selected }
  }

  private func write(
    _ lines: [(text: String, role: Role)], with pen: inout Pen, in rect: Rect, from top: Int
  ) -> Int {
    var y = top
    for line in lines where y < rect.maxY {
      pen.write(line.text, line.role, x: rect.x + 1, y: y, maxWidth: rect.width - 1)
      y += 1
    }
    return y
  }

  private func drawTable(with pen: inout Pen, in rect: Rect, from top: Int) -> Int {
    let table = MarginsTable(margins, width: rect.width, pen: pen)
    let widths = table.columns.map { MarginsTable.width(of: $0, pen) }
    // What is left over goes between the columns.
    let used =
      MarginsTable.marks + widths.reduce(0, +) + MarginsTable.gap * (widths.count - 1)
    let spread = max(0, min(3, (rect.width - used) / max(1, widths.count - 1)))
    var x = rect.x + MarginsTable.marks
    for (column, width) in zip(table.columns, widths) {
      let end = x + width
      pen.write(column.title, .label, endingAt: end, y: top)
      for (row, cell) in column.cells.enumerated() {
        guard let cell else { continue }
        draw(cell, row, isFirst: column.title.isEmpty, endingAt: end, y: top + 1 + row, with: &pen)
      }
      x = end + MarginsTable.gap + spread
    }
    let end = x - MarginsTable.gap - spread
    let room = widths[table.firstEffect...].reduce(-MarginsTable.gap - spread) {
      $0 + $1 + MarginsTable.gap + spread
    }
    for (row, remark) in table.remarks.enumerated() {
      guard let remark else { continue }
      let text = [remark, "no effect"].first { pen.width(of: $0) <= room } ?? "none"
      pen.write(text, .label, endingAt: end, y: top + 1 + row)
    }
    for (row, margin) in margins.enumerated() {
      let y = top + 1 + row
      if margin.knob == endangered?.knob { pen.write("!", .warning, x: rect.x + 1, y: y) }
      if .knob(margin.knob) == state.selected { pen.write("▸", .focus, x: rect.x, y: y) }
    }
    return top + 1 + margins.count
  }

  private func draw(
    _ cell: MarginsTable.Cell, _ row: Int, isFirst: Bool, endingAt end: Int, y: Int,
    with pen: inout Pen
  ) {
    var x = end - cell.parts.reduce(0) { $0 + pen.width(of: $1.text) }
    let isSelected = .knob(margins[row].knob) == state.selected
    for part in cell.parts {
      let role: Role = isFirst && isSelected ? .focus : part.role
      x = pen.write(part.text, role, x: x, y: y)
    }
  }
}
