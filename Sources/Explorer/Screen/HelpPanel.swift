internal import Plotting

/// All keys, from the same table that handles them, and the regimes in a line each.
struct HelpPanel {
  /// A line of the help: a heading, or a key and what it does.
  struct Line {
    let key: String
    let text: String
    var isHeading: Bool { key.isEmpty }
  }

  /// The first line in view.
  let first: Int

  static let lines: [Line] = {
    var lines: [Line] = []
    for section in KeyTable.sections + KeyTable.special {
      lines.append(Line(key: "", text: section.title))
      lines += section.bindings.map { Line(key: $0.label, text: $0.help) }
    }
    lines.append(Line(key: "", text: "mouse"))
    lines += KeyTable.mouse.map { Line(key: $0.label, text: $0.help) }
    lines.append(Line(key: "", text: "marks"))
    lines += Legend.marks.map { Line(key: $0.symbol, text: $0.meaning) }
    lines.append(Line(key: "", text: "regimes"))
    lines += Legend.regimes.map { Line(key: $0.symbol, text: $0.meaning) }
    lines.append(Line(key: "", text: "glyphs: choose, by g, a set that your font shows well"))
    lines += GlyphSet.allCases.map { Line(key: $0.rawValue, text: Legend.sample($0)) }
    return lines
  }()

  /// Lines that are shown at once between the first and the last line of a screen.
  static func rows(in body: Rect) -> Int { max(1, body.height - 2) }

  func draw(with pen: inout Pen, in body: Rect) {
    let width = body.width < 90 ? body.width : 76
    let height = min(body.height, Self.lines.count + 2)
    let rect = Rect(
      x: body.x + (body.width - width) / 2, y: body.y + (body.height - height) / 2, width: width,
      height: height)
    pen.frame.fill(rect, with: Cell(" ", pen.theme[.text]))
    let rest = Self.lines.count - first - (height - 2)
    let title = rest > 0 || first > 0 ? "help: ↑↓ scroll, Esc closes" : "help: any key closes"
    let inside = pen.panel(title, in: rect, isBoxed: true)
    let keyWidth = min(20, inside.width / 3)
    for (index, line) in Self.lines.dropFirst(first).prefix(inside.height).enumerated() {
      let y = inside.y + index
      if line.isHeading {
        pen.write(line.text, .title, x: inside.x + 1, y: y, maxWidth: inside.width - 1)
        continue
      }
      pen.write(line.key, .helpKey, x: inside.x + 2, y: y, maxWidth: keyWidth - 2)
      pen.write(
        text(line, pen.glyphs), .text, x: inside.x + keyWidth + 1, y: y,
        maxWidth: inside.width - keyWidth - 1)
    }
  }

  /// A sample of glyphs that 7 bits cannot show is not spelled, since nothing would be left of it.
  private func text(_ line: Line, _ glyphs: GlyphSet) -> String {
    guard glyphs.isASCII, let shown = GlyphSet(rawValue: line.key), !shown.isASCII else {
      return line.text
    }
    return "needs more than 7-bit characters"
  }
}
