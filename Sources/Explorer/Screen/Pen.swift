internal import Plotting

/// What a view draws with: the frame, and the theme and glyphs that every stroke needs.
struct Pen {
  var frame: Frame
  let theme: Theme
  let glyphs: GlyphSet
  let hasColor: Bool

  init(_ size: Size, _ appearance: Appearance) {
    theme = appearance.theme
    glyphs = appearance.glyphs
    hasColor = appearance.hasColor
    let style = Style(
      foreground: theme[.text].foreground, background: theme[.background].background)
    frame = Frame(size, filledWith: Cell(" ", style))
  }

  /// Writes text in a role, spelled in 7 bits where the glyphs are, and returns the column behind.
  @discardableResult
  mutating func write(
    _ text: String, _ role: Role, x: Int, y: Int, maxWidth: Int = .max
  ) -> Int {
    write(text, theme[role], x: x, y: y, maxWidth: maxWidth)
  }

  @discardableResult
  mutating func write(
    _ text: String, _ style: Style, x: Int, y: Int, maxWidth: Int = .max
  ) -> Int {
    let text = spelled(text)
    let count = text.unicodeScalars.count
    guard count > maxWidth, maxWidth > 0 else {
      return frame.write(text, x: x, y: y, style: style, maxWidth: maxWidth)
    }
    let ellipsis = spelled("…")
    let kept = String(text.unicodeScalars.prefix(max(0, maxWidth - ellipsis.unicodeScalars.count)))
    return frame.write(kept + ellipsis, x: x, y: y, style: style, maxWidth: maxWidth)
  }

  /// Writes text so that it ends before a column, and returns the column at which it begins.
  @discardableResult
  mutating func write(_ text: String, _ role: Role, endingAt end: Int, y: Int) -> Int {
    let text = spelled(text)
    let start = end - text.unicodeScalars.count
    frame.write(text, x: start, y: y, style: theme[role])
    return start
  }

  /// The text as this glyph set can show it.
  func spelled(_ text: String) -> String { glyphs.spelled(text) }

  func glyph(_ unicode: Unicode.Scalar, _ ascii: Unicode.Scalar) -> Unicode.Scalar {
    glyphs.isASCII ? ascii : unicode
  }

  func width(of text: String) -> Int { spelled(text).unicodeScalars.count }

  /// A panel's box or title line; returns the cells inside.
  mutating func panel(
    _ title: String, note: String = "", in rect: Rect, isBoxed: Bool
  ) -> Rect {
    guard !rect.isEmpty else { return rect }
    guard isBoxed else {
      fillLine(rect.row(0), with: glyph("─", "-"), theme[.box])
      let end = write("\(title) ", .title, x: rect.x, y: rect.y, maxWidth: rect.width)
      if !note.isEmpty, end + width(of: note) + 3 <= rect.maxX {
        write(" \(note)", .label, endingAt: rect.maxX, y: rect.y)
      }
      return rect.inset(top: 1)
    }
    Box(
      title: spelled(title), note: spelled(note), style: theme[.box], titleStyle: theme[.title],
      noteStyle: theme[.label]
    ).render(into: &frame, in: rect, glyphs: glyphs)
    return rect.inset(left: 1, top: 1, right: 1, bottom: 1)
  }

  mutating func fillLine(_ rect: Rect, with glyph: Unicode.Scalar, _ style: Style) {
    frame.fill(rect, with: Cell(glyph, style))
  }
}
