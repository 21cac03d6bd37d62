extension Frame {
  /// The frame as lines of text with the escape sequences of ECMA-48 (SGR) for a terminal of a
  /// level. Every line ends in the terminal's own style, without blanks at its end that show
  /// nothing.
  public func ansi(level: ColorLevel) -> String {
    var known: [Style: Style] = [:]
    var result = String.UnicodeScalarView()
    for y in 0..<size.height {
      if y > 0 { result.append("\n") }
      let row = cells[y * size.width..<(y + 1) * size.width]
      let end = row.lastIndex { !$0.isInvisible(level) } ?? row.startIndex - 1
      var current = Style.plain
      for cell in row[..<(end + 1)] {
        let style: Style
        if let degraded = known[cell.style] {
          style = degraded
        } else {
          style = cell.style.degraded(to: level)
          known[cell.style] = style
        }
        if style != current && !(cell.glyph == " " && style.looksBlankLike(current)) {
          result.append(contentsOf: SGR.change(from: current, to: style).unicodeScalars)
          current = style
        }
        result.append(cell.glyph)
      }
      if current != .plain {
        result.append(contentsOf: SGR.change(from: current, to: .plain).unicodeScalars)
      }
    }
    return String(result)
  }
}

extension Cell {
  fileprivate func isInvisible(_ level: ColorLevel) -> Bool {
    glyph == " " && style.degraded(to: level).looksBlankLike(.plain)
  }
}

extension Style {
  /// Whether a blank looks the same in both styles.
  fileprivate func looksBlankLike(_ other: Style) -> Bool {
    let visible: Attributes = [.underline, .reverse]
    return background == other.background && attributes.isDisjoint(with: visible)
      && other.attributes.isDisjoint(with: visible)
  }
}
