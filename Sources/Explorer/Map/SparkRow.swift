internal import Plotting
internal import QueueModel

/// A knob's curve in one row: a bar for each cell, on the ground of its regime.
struct SparkRow {
  private let state: State
  private let knob: Knob
  private let measure: Quantity
  private let top: Double

  init(_ state: State, _ knob: Knob, _ measure: Quantity, top: Double) {
    self.state = state
    self.knob = knob
    self.measure = measure
    self.top = top
  }

  private static let bars: [Unicode.Scalar] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  private static let asciiBars: [Unicode.Scalar] = ["_", ".", "-", "=", "+", "*", "%", "#"]

  func draw(with pen: inout Pen, in rect: Rect) {
    let isSelected = state.selected == .knob(knob)
    let role: Role = isSelected ? .focus : .text
    pen.write("\(isSelected ? "▸" : " ")\(knob.symbol)", role, x: rect.x, y: rect.y)
    pen.write(
      Readout.value(state.scenario[knob]), role, endingAt: rect.maxX - 1, y: rect.y)
    let row = rect.inset(left: 5, right: 12)
    guard !row.isEmpty else { return }
    let viewport = state.viewport(of: .knob(knob))
    let bars = pen.glyphs.isASCII ? Self.asciiBars : Self.bars
    for offset in 0..<row.width {
      let place = (Double(offset) + 0.5) / Double(row.width)
      let form = state.scenario.pushing(knob, to: viewport.value(at: place)).closedForm
      let share = min(1, max(0, measure.value(form.cycle) / top))
      let bar = bars[min(bars.count - 1, Int(share * Double(bars.count)))]
      pen.frame[row.x + offset, row.y] = Cell(bar, pen.theme[.band(form.regime)])
    }
    let place = viewport.fraction(of: state.scenario[knob])
    let x = row.x + min(row.width - 1, Int(place * Double(row.width)))
    let style = pen.theme[.pointOperating]
    pen.frame[x, row.y] = Cell(
      pen.glyph("●", "@"),
      Style(
        foreground: style.foreground, background: pen.frame[x, row.y].style.background,
        attributes: style.attributes))
  }
}
