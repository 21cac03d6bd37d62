/// The border of a panel, with a title in its top line.
public struct Box: Hashable, Sendable {
  /// What stands in the upper edge.
  public var title: String
  /// Written at the right of the top line where there is room beside the title.
  public var note: String
  /// How the edges look.
  public var style: Style
  /// How the title looks.
  public var titleStyle: Style
  /// How the note looks.
  public var noteStyle: Style

  /// A box with a title and a note.
  public init(
    title: String = "", note: String = "", style: Style = .plain, titleStyle: Style = .plain,
    noteStyle: Style = .plain
  ) {
    self.title = title
    self.note = note
    self.style = style
    self.titleStyle = titleStyle
    self.noteStyle = noteStyle
  }

  /// Draws the border; the interior is left as it is.
  public func render(into frame: inout Frame, in rect: Rect, glyphs: GlyphSet) {
    guard rect.width >= 2, rect.height >= 2 else { return }
    let (right, bottom) = (rect.maxX - 1, rect.maxY - 1)
    let (horizontal, vertical) = (glyphs.glyph("─"), glyphs.glyph("│"))
    for x in rect.x + 1..<right {
      frame.overlay(horizontal, style, x: x, y: rect.y)
      frame.overlay(horizontal, style, x: x, y: bottom)
    }
    for y in rect.y + 1..<bottom {
      frame.overlay(vertical, style, x: rect.x, y: y)
      frame.overlay(vertical, style, x: right, y: y)
    }
    frame.overlay(glyphs.glyph("╭"), style, x: rect.x, y: rect.y)
    frame.overlay(glyphs.glyph("╮"), style, x: right, y: rect.y)
    frame.overlay(glyphs.glyph("╰"), style, x: rect.x, y: bottom)
    frame.overlay(glyphs.glyph("╯"), style, x: right, y: bottom)

    let top = rect.row(0).inset(left: 2, right: 2)
    var used = 0
    if !title.isEmpty, top.width >= 4 {
      let text = glyphs.spelled(title, within: top.width - 2)
      used = text.count + 2
      frame.overlay([" "] + text + [" "], titleStyle, x: top.x, y: top.y, within: top)
    }
    let text = Array(glyphs.spelled(note).unicodeScalars)
    if !text.isEmpty, used + text.count + 3 <= top.width {
      frame.overlay(
        [" "] + text + [" "], noteStyle, x: top.maxX - text.count - 2, y: top.y, within: top)
    }
  }
}
