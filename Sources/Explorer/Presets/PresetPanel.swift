internal import Plotting
internal import QueueModel

/// The list of presets under their headings, with what the selected one is for and where its numbers
/// come from.
struct PresetPanel {
  private let state: State
  private let selected: Int

  init(_ state: State, selected: Int) {
    self.state = state
    self.selected = selected
  }

  /// A line of the list.
  private enum Line {
    case heading(String)
    /// What there is to say where no preset stands.
    case remark(String)
    case preset(Int)
  }

  func draw(with pen: inout Pen, in body: Rect) {
    let presets = state.library.all
    let rect = body.width < 90 ? body : body.inset(left: 1, right: 1)
    pen.frame.fill(rect, with: Cell(" ", pen.theme[.text]))
    let inside = pen.panel("presets: Enter opens, Esc closes", in: rect, isBoxed: true)
    guard presets.indices.contains(selected) else { return }
    let details = PresetDetails(presets[selected])
    if inside.width >= 90 {
      let width = min(52, inside.width * 2 / 5)
      drawList(presets, with: &pen, in: inside.inset(right: inside.width - width))
      details.draw(with: &pen, in: inside.inset(left: width + 2), isTable: true)
    } else {
      // Room for the longest note, so that the list stands still while one goes through it.
      let longest = presets.map { PresetDetails($0).noteRows(inside.width) }.max() ?? 0
      let numbers = inside.height >= longest + 10 ? 3 : 0
      let rows = max(inside.height - longest - 1 - numbers, min(3, inside.height))
      drawList(presets, with: &pen, in: inside.inset(bottom: inside.height - rows))
      details.draw(
        with: &pen, in: inside.inset(top: rows + 1), isTable: false, hasNumbers: numbers > 0)
    }
  }

  private func lines(_ presets: [Preset]) -> [Line] {
    var lines: [Line] = []
    for group in Preset.Group.allCases {
      lines.append(.heading(group.heading))
      let members = presets.indices.filter { presets[$0].group == group }
      lines += members.map(Line.preset)
      if members.isEmpty { lines.append(.remark("none yet: W saves the scenario on the screen")) }
    }
    lines += state.library.problems.map { .remark($0.text) }
    return lines
  }

  private func drawList(_ presets: [Preset], with pen: inout Pen, in rect: Rect) {
    let lines = lines(presets)
    let place =
      lines.firstIndex { line in
        if case .preset(selected) = line { true } else { false }
      } ?? 0
    // A heading above the selected preset comes into view with it.
    let last = max(0, lines.count - rect.height)
    let isAtEnd = selected == presets.count - 1
    let first = isAtEnd ? last : max(0, min(place - rect.height / 2, last))
    for (row, line) in lines.dropFirst(first).prefix(rect.height).enumerated() {
      let y = rect.y + row
      switch line {
      case .heading(let text):
        pen.write(text, .title, x: rect.x + 1, y: y, maxWidth: rect.width - 1)
      case .remark(let text):
        pen.write(text, .label, x: rect.x + 2, y: y, maxWidth: rect.width - 3)
      case .preset(let index):
        draw(presets[index], isSelected: index == selected, with: &pen, in: rect.row(row))
      }
    }
    if first > 0 { pen.write("▴", .label, x: rect.maxX - 1, y: rect.y) }
    if first < last { pen.write("▾", .label, x: rect.maxX - 1, y: rect.maxY - 1) }
  }

  private func draw(
    _ preset: Preset, isSelected: Bool, with pen: inout Pen, in row: Rect
  ) {
    let role: Role = isSelected ? .focus : .text
    if isSelected {
      pen.frame.fill(row.inset(right: 1), with: Cell(" ", pen.theme[.focus]))
      pen.write("▸", role, x: row.x, y: row.y)
    }
    let regime = preset.scenario.regime
    pen.write(preset.title, role, x: row.x + 2, y: row.y, maxWidth: row.width - 8)
    if preset.experiment.isPapersModel {
      pen.write(" \(regime) ", .band(regime), endingAt: row.maxX - 1, y: row.y)
    } else {
      pen.write(" – ", role, endingAt: row.maxX - 1, y: row.y)
    }
  }
}

extension Preset.Group {
  /// What stands above its presets.
  var heading: String {
    switch self {
    case .teaching: "to teach and learn with"
    case .systems: "systems"
    case .own: "your own"
    }
  }
}
