extension Frame {
  /// Draws a glyph over a cell. A style that has no background of its own keeps the cell's.
  mutating func overlay(_ glyph: Unicode.Scalar, _ style: Style, x: Int, y: Int) {
    guard contains(x, y) else { return }
    var style = style
    if style.background == .terminal { style.background = self[x, y].style.background }
    self[x, y] = Cell(glyph, style)
  }

  /// Writes scalars over cells of a row, those outside of `bounds` left out.
  mutating func overlay(
    _ text: [Unicode.Scalar], _ style: Style, x: Int, y: Int, within bounds: Rect
  ) {
    for (offset, glyph) in text.enumerated() where bounds.contains(Point(x: x + offset, y: y)) {
      overlay(glyph, style, x: x + offset, y: y)
    }
  }
}
