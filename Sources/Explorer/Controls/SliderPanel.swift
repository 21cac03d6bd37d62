internal import Plotting
internal import QueueModel

/// The controls: a slider for each number, and a row for each choice. The track of a knob is a map of
/// the regimes in which it would put the pair.
struct SliderPanel {
  /// One control's row on the screen.
  struct Slider {
    let control: Control
    let row: Rect
    /// The cells of the track; of a choice those of what it has chosen.
    let track: Rect
  }

  private let state: State
  private let layout: ScreenLayout

  init(_ state: State) {
    self.state = state
    layout = state.layout
  }

  private static let nameWidth = 6
  private static let valueWidth = 12
  /// Where a choice's alternative stands: behind its heading, between two arrows.
  private static let choiceX = 13
  private static let choiceWidth = 14

  /// How many rows the panel shows at once.
  var rows: Int { inside.height }

  private var inside: Rect {
    let rect = layout.sliders
    guard !rect.isEmpty else { return rect }
    return layout.isBoxed
      ? rect.inset(left: 1, top: 1, right: 1, bottom: 1) : rect.inset(top: titleRows)
  }

  /// The rows that are in view.
  var sliders: [Slider] {
    let inside = inside
    let first = max(0, min(state.firstRow, state.controls.count - inside.height))
    return state.controls.dropFirst(first).prefix(inside.height).enumerated().map {
      index, control in
      let row = inside.row(index)
      let valueWidth = row.width >= 40 ? Self.valueWidth : 10
      let choice = Rect(
        x: row.x + Self.choiceX, y: row.y,
        width: min(Self.choiceWidth, row.width - Self.choiceX), height: 1)
      return Slider(
        control: control, row: row,
        track: control.isChoice ? choice : row.inset(left: Self.nameWidth, right: valueWidth))
    }
  }

  /// A stack of panels on a narrow screen has no room for a title.
  private var titleRows: Int { state.size.width >= 60 ? 1 : 0 }

  func slider(at point: Point) -> Slider? { sliders.first { $0.row.contains(point) } }

  func track(of control: Control) -> Rect? { sliders.first { $0.control == control }?.track }

  func draw(with pen: inout Pen) {
    guard !layout.sliders.isEmpty else { return }
    let sliders = sliders
    let above = min(state.firstRow, state.controls.count - sliders.count)
    let below = state.controls.count - sliders.count - above
    if layout.isBoxed || titleRows > 0 {
      let unit = state.scenario.unit.symbol
      _ = pen.panel(
        unit.isEmpty ? "knobs" : "knobs, \(unit)", note: note(above, below),
        in: layout.sliders, isBoxed: layout.isBoxed)
    }
    for slider in sliders { draw(slider, with: &pen) }
    guard titleRows == 0, let first = sliders.first, let last = sliders.last else { return }
    if above > 0 { pen.write("▴", .label, x: first.row.maxX - 1, y: first.row.y) }
    if below > 0 { pen.write("▾", .label, x: last.row.maxX - 1, y: last.row.y) }
  }

  /// How many rows are out of view, and why tracks are plain.
  private func note(_ above: Int, _ below: Int) -> String {
    let more = [above > 0 ? "↑ \(above)" : "", below > 0 ? "↓ \(below)" : ""]
    let scroll = more.filter { !$0.isEmpty }.joined(separator: " ")
    guard state.experiment.hasRegimes || state.isHiding else {
      return scroll.isEmpty ? "no regimes" : "no regimes  \(scroll)"
    }
    return scroll.isEmpty ? "" : "\(scroll) more"
  }

  private func draw(_ slider: Slider, with pen: inout Pen) {
    let control = slider.control
    let isSelected = control == state.selected
    let y = slider.row.y
    if isSelected { pen.write("▸", .focus, x: slider.row.x, y: y) }
    guard !control.isChoice else { return drawChoice(slider, isSelected, with: &pen) }
    let end = pen.write(control.symbol, isSelected ? .focus : .text, x: slider.row.x + 2, y: y)
    if control == state.xControl, !layout.timePlot.isEmpty {
      pen.write("x", .label, x: max(end, slider.row.x + 4), y: y)
    }
    drawTrack(slider, with: &pen)
    drawValue(slider, isSelected, with: &pen)
  }

  /// What the paper's model does not know stays quiet until it is used.
  private func drawChoice(_ slider: Slider, _ isSelected: Bool, with pen: inout Pen) {
    let (control, row) = (slider.control, slider.row)
    let role: Role =
      isSelected ? .focus : state.experiment.isUsual(control) ? .label : .text
    pen.write(control.heading, role, x: row.x + 2, y: row.y)
    let word = state.experiment.word(of: control)
    guard isSelected else {
      pen.write(
        word, role, x: slider.track.x + 2, y: row.y, maxWidth: row.maxX - slider.track.x - 3)
      return
    }
    pen.write("◂ \(word) ▸", role, x: slider.track.x, y: row.y, maxWidth: row.maxX - slider.track.x)
    let alternatives = state.choices.alternatives(control, in: state.experiment)
    guard row.width >= 40, let index = alternatives.firstIndex(of: state.experiment) else { return }
    pen.write("\(index + 1) of \(alternatives.count)", .label, endingAt: row.maxX - 1, y: row.y)
  }

  private func drawValue(_ slider: Slider, _ isSelected: Bool, with pen: inout Pen) {
    let end = slider.row.maxX - 1
    let y = slider.row.y
    if isSelected, let typed = state.typed {
      let room = max(0, end - slider.track.maxX)
      pen.write(String(typed.suffix(max(0, room - 1))) + "_", .focus, endingAt: end, y: y)
      return
    }
    let text = Readout.value(state.value(of: slider.control), of: slider.control)
    let mark = state.provenanceMark(of: slider.control)
    let hasRoom = mark != nil && slider.track.maxX + pen.width(of: text) + 2 < end
    let start = pen.write(
      text, isSelected ? .focus : .text, endingAt: hasRoom ? end - 1 : end, y: y)
    if let mark { pen.write(mark.letter, .label, x: end, y: y) }
    guard let doubt = state.doubt(about: slider.control) else { return }
    let words = doubt.words.replacing(" ", with: "")
    guard pen.width(of: words) < start - slider.track.maxX else {
      // Without room for how much, a mark says that it is in doubt.
      pen.write(pen.glyphs.isASCII ? "~" : "±", .label, x: slider.row.x + 5, y: y)
      return
    }
    pen.write(words, .label, endingAt: start - 1, y: y)
  }

  private func drawTrack(_ slider: Slider, with pen: inout Pen) {
    let viewport = state.viewport(of: slider.control)
    let track = slider.track
    guard track.width > 0 else { return }
    let place = viewport.fraction(of: state.value(of: slider.control))
    let knobOffset = min(track.width - 1, Int(place * Double(track.width)))
    if let knob = slider.control.knob, state.experiment.hasRegimes, !state.isHiding {
      drawRegimes(
        RegimeTrack(state.scenario, knob, in: viewport, width: track.width), besides: knobOffset,
        in: track, with: &pen)
    } else {
      pen.fillLine(track, with: pen.glyph("─", "-"), pen.theme[.sliderTrack])
    }
    let knobX = track.x + knobOffset
    let under = pen.frame[knobX, track.y].style
    let style = pen.theme[slider.control == state.selected ? .focus : .sliderKnob]
    pen.frame[knobX, track.y] = Cell(
      pen.glyph("●", "@"),
      Style(
        foreground: style.foreground,
        background: style.attributes.contains(.reverse) ? style.background : under.background,
        attributes: style.attributes))
  }

  private func drawRegimes(
    _ map: RegimeTrack, besides knobOffset: Int, in track: Rect, with pen: inout Pen
  ) {
    for (offset, regime) in map.cells.enumerated() {
      pen.frame[track.x + offset, track.y] = Cell(
        regime.hatch(pen.glyphs), pen.theme[.band(regime)])
    }
    for run in map.runs {
      guard let offset = labelOffset(run, besides: knobOffset) else { continue }
      pen.write(run.regime.rawValue, .band(run.regime), x: track.x + offset, y: track.y)
    }
  }

  /// Where a regime's letters begin: in the middle of its stretch, or where the knob covers none.
  private func labelOffset(_ run: RegimeTrack.Run, besides knob: Int) -> Int? {
    let length = run.regime.rawValue.count
    guard run.cells.count >= length + 2 else { return nil }
    let middle = run.cells.lowerBound + (run.cells.count - length) / 2
    let places = [middle, knob + 2, knob - 1 - length, knob + 1, knob - length]
    return places.first { offset in
      let letters = offset..<offset + length
      return !letters.contains(knob) && letters.clamped(to: run.cells) == letters
    }
  }
}
