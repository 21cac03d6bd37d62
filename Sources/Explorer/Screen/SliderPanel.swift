internal import Plotting
internal import QueueModel

/// The knobs: each slider's track is a map of the regimes in which that knob would put the pair.
struct SliderPanel {
  /// One knob's row on the screen.
  struct Slider {
    let knob: Knob
    let row: Rect
    let track: Rect
  }

  private let state: State
  private let layout: ScreenLayout

  init(_ state: State) {
    self.state = state
    layout = ScreenLayout(state.size)
  }

  private static let nameWidth = 6
  private static let valueWidth = 12

  /// The rows that fit, the selected one among them.
  var sliders: [Slider] {
    let rect = layout.sliders
    guard !rect.isEmpty else { return [] }
    let inside =
      layout.isBoxed ? rect.inset(left: 1, top: 1, right: 1, bottom: 1) : rect.inset(top: titleRows)
    let knobs = state.knobs
    let selected = knobs.firstIndex(of: state.selected) ?? 0
    let first = max(0, min(selected - inside.height / 2, knobs.count - inside.height))
    return knobs.dropFirst(first).prefix(inside.height).enumerated().map { index, knob in
      let row = inside.row(index)
      let valueWidth = row.width >= 40 ? Self.valueWidth : 10
      return Slider(
        knob: knob, row: row, track: row.inset(left: Self.nameWidth, right: valueWidth))
    }
  }

  /// A stack of panels on a narrow screen has no room for a title.
  private var titleRows: Int { state.size.width >= 60 ? 1 : 0 }

  func slider(at point: Point) -> Slider? { sliders.first { $0.row.contains(point) } }

  func track(of knob: Knob) -> Rect? { sliders.first { $0.knob == knob }?.track }

  func draw(with pen: inout Pen) {
    guard !layout.sliders.isEmpty else { return }
    if layout.isBoxed || titleRows > 0 {
      let unit = state.scenario.unit.symbol
      _ = pen.panel(
        unit.isEmpty ? "knobs" : "knobs, \(unit)", in: layout.sliders, isBoxed: layout.isBoxed)
    }
    for slider in sliders { draw(slider, with: &pen) }
  }

  private func draw(_ slider: Slider, with pen: inout Pen) {
    let knob = slider.knob
    let isSelected = knob == state.selected
    let y = slider.row.y
    if isSelected { pen.write("▸", .focus, x: slider.row.x, y: y) }
    pen.write(knob.symbol, isSelected ? .focus : .text, x: slider.row.x + 2, y: y)
    if knob == state.xKnob, !layout.timePlot.isEmpty {
      pen.write("x", .label, x: slider.row.x + 4, y: y)
    }
    drawTrack(slider, with: &pen)
    drawValue(slider, isSelected, with: &pen)
  }

  private func drawValue(_ slider: Slider, _ isSelected: Bool, with pen: inout Pen) {
    let end = slider.row.maxX - 1
    let y = slider.row.y
    if isSelected, let typed = state.typed {
      let room = max(0, end - slider.track.maxX)
      pen.write(String(typed.suffix(max(0, room - 1))) + "_", .focus, endingAt: end, y: y)
      return
    }
    let text = Readout.value(state.scenario[slider.knob])
    pen.write(text, isSelected ? .focus : .text, endingAt: end, y: y)
  }

  private func drawTrack(_ slider: Slider, with pen: inout Pen) {
    let viewport = state.viewport(of: slider.knob)
    let track = slider.track
    guard track.width > 0 else { return }
    let map = RegimeTrack(
      state.scenario, slider.knob, in: viewport, width: track.width)
    for (offset, regime) in map.cells.enumerated() {
      pen.frame[track.x + offset, track.y] = Cell(
        regime.hatch(pen.glyphs), pen.theme[.band(regime)])
    }
    let place = viewport.fraction(of: state.scenario[slider.knob])
    let knobOffset = min(track.width - 1, Int(place * Double(track.width)))
    for run in map.runs {
      guard let offset = labelOffset(run, besides: knobOffset) else { continue }
      pen.write(run.regime.rawValue, .band(run.regime), x: track.x + offset, y: track.y)
    }
    let knobX = track.x + knobOffset
    let under = pen.frame[knobX, track.y].style
    let style = pen.theme[slider.knob == state.selected ? .focus : .sliderKnob]
    pen.frame[knobX, track.y] = Cell(
      pen.glyph("●", "@"),
      Style(
        foreground: style.foreground,
        background: style.attributes.contains(.reverse) ? style.background : under.background,
        attributes: style.attributes))
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
