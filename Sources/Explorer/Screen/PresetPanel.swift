internal import Plotting
internal import QueueModel

/// The list of presets, with what each is for.
struct PresetPanel {
  let selected: Int

  func draw(with pen: inout Pen, in body: Rect) {
    let presets = Preset.builtIn
    let width = body.width < 90 ? body.width : 76
    // Room for the longest note, so that the list stands still while one goes through it.
    let longest = presets.map { $0.note.wrapped(width - 4).count }.max() ?? 0
    let height = min(body.height, presets.count + longest + 3)
    let rect = Rect(
      x: body.x + (body.width - width) / 2, y: body.y + (body.height - height) / 2, width: width,
      height: height)
    pen.frame.fill(rect, with: Cell(" ", pen.theme[.text]))
    let inside = pen.panel("presets: Enter opens, Esc closes", in: rect, isBoxed: true)
    let noteRows =
      inside.height > presets.count ? inside.height - presets.count : min(2, inside.height / 3)
    let rows = inside.height - noteRows
    let first = max(0, min(selected - rows / 2, presets.count - rows))
    for (index, preset) in presets.dropFirst(first).prefix(rows).enumerated() {
      let y = inside.y + index
      let isSelected = first + index == selected
      let role: Role = isSelected ? .focus : .text
      if isSelected { pen.frame.fill(inside.row(index), with: Cell(" ", pen.theme[.focus])) }
      pen.write(isSelected ? "▸" : " ", role, x: inside.x, y: y)
      let regime = preset.scenario.regime
      pen.write(preset.title, role, x: inside.x + 2, y: y, maxWidth: inside.width - 7)
      pen.write(" \(regime) ", .band(regime), endingAt: inside.maxX, y: y)
    }
    guard presets.indices.contains(selected) else { return }
    let lines = presets[selected].note.wrapped(inside.width - 2).prefix(max(0, noteRows - 1))
    for (index, line) in lines.enumerated() {
      pen.write(line, .label, x: inside.x + 1, y: inside.y + rows + 1 + index)
    }
  }
}
