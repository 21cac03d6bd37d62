extension GlyphSet {
  /// The glyph as this set can show it: itself, or a 7-bit one that stands for it.
  public func glyph(_ glyph: Unicode.Scalar) -> Unicode.Scalar {
    !isASCII || glyph.isASCII ? glyph : GlyphSet.substitutes[glyph]?.unicodeScalars.first ?? "?"
  }

  /// A text as this set can show it; a 7-bit spelling may be longer.
  public func spelled(_ text: String) -> String {
    guard isASCII, !text.unicodeScalars.allSatisfy(\.isASCII) else { return text }
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      // Two arrows in a row are two keys.
      if GlyphSet.arrows.contains(scalar), index > 0, GlyphSet.arrows.contains(scalars[index - 1]) {
        result.append(" ")
      }
      if scalar.isASCII {
        result.append(scalar)
      } else {
        result.append(contentsOf: (GlyphSet.substitutes[scalar] ?? "?").unicodeScalars)
      }
    }
    return String(result)
  }

  /// A text as this set can show it, cut with an ellipsis where it has more scalars than `width`.
  func spelled(_ text: String, within width: Int) -> [Unicode.Scalar] {
    let whole = Array(spelled(text).unicodeScalars)
    guard whole.count > width else { return whole }
    let ellipsis = Array(spelled("…").unicodeScalars)
    return whole.prefix(max(0, width - ellipsis.count)) + ellipsis
  }

  private static let arrows: Set<Unicode.Scalar> = ["←", "→", "↑", "↓"]

  private static let substitutes: [Unicode.Scalar: String] = [
    "×": "x", "·": ".", "−": "-", "–": "-", "—": "-", "…": "..", "µ": "u", "μ": "u", "≈": "~",
    "≡": "=", "⎽": "_",
    "÷": "/", "⇒": "=>", "′": "'", "\u{2009}": " ",
    "≤": "<=", "≥": ">=", "≠": "!=", "±": "+-", "∞": "inf", "Σ": "S", "θ": "th", "τ": "tau",
    "√": "v", "°": "deg",
    "→": "->", "←": "<-", "↑": "^", "↓": "v", "↔": "<>", "⇧": "S ", "⏎": "RET", "’": "'",
    "“": "\"", "”": "\"", "\u{a0}": " ", "\u{202f}": " ", "²": "^2", "½": "1/2", "✓": "ok",
    "✗": "no", "●": "@", "◦": "o", "○": "o", "◉": "@", "◆": "#", "◇": "o", "■": "#", "□": "o",
    "★": "*",
    "▲": "^", "▼": "v", "◀": "<", "▶": ">", "△": "^", "▽": "v", "◁": "<", "▷": ">", "▸": ">",
    "◂": "<", "▴": "^", "▾": "v", "◢": "/", "◣": "\\", "◤": "/", "◥": "\\",
    "░": ".", "▒": ":", "▓": "%", "█": "#", "▌": "#", "▐": "#", "▀": "\"", "▄": "_", "▔": "-",
    "▏": "_", "▁": "_", "▂": "_", "▃": "_", "▅": "=", "▆": "=", "▇": "#", "╱": "/", "╲": "\\",
    "╳": "x",
    "─": "-", "━": "=", "═": "=", "│": "|", "┃": "|", "║": "|", "┄": "-", "┅": "-", "┆": ":",
    "┇": ":", "┈": ".", "┉": ".", "┊": ":", "┋": ":", "╌": "-", "╎": "!", "╏": "!", "┌": "+",
    "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+", "┬": "+", "┴": "+", "┼": "+", "╭": "+",
    "╮": "+", "╯": "+", "╰": "+", "╪": "|", "╫": "|", "╋": "|", "┿": "|", "╂": "|", "╵": "'",
    "╷": ",",
  ]
}
