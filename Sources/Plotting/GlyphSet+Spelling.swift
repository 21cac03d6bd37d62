extension GlyphSet {
  /// The glyph as this set can show it: itself, or a 7-bit one that stands for it.
  public func glyph(_ glyph: Unicode.Scalar) -> Unicode.Scalar {
    !isASCII || glyph.isASCII ? glyph : GlyphSet.substitutes[glyph]?.unicodeScalars.first ?? "?"
  }

  /// A text as this set can show it; a 7-bit spelling may be longer.
  public func spelled(_ text: String) -> String {
    guard isASCII, !text.unicodeScalars.allSatisfy(\.isASCII) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        result.append(scalar)
      } else {
        result.append(contentsOf: (GlyphSet.substitutes[scalar] ?? "?").unicodeScalars)
      }
    }
    return String(result)
  }

  private static let substitutes: [Unicode.Scalar: String] = [
    "×": "x", "·": ".", "−": "-", "–": "-", "—": "-", "…": "..", "µ": "u", "μ": "u", "≈": "~",
    "≤": "<=", "≥": ">=", "≠": "!=", "±": "+-", "∞": "inf", "Σ": "S", "√": "v", "°": "deg",
    "→": "->", "←": "<-", "↑": "^", "↓": "v", "↔": "<>", "⇧": "S-", "⏎": "RET", "’": "'",
    "“": "\"", "”": "\"", "\u{a0}": " ", "\u{202f}": " ", "²": "^2", "½": "1/2", "✓": "y",
    "✗": "n", "●": "O", "○": "o", "◉": "@", "◆": "#", "◇": "o", "■": "#", "□": "o", "★": "*",
    "▲": "^", "▼": "v", "◀": "<", "▶": ">", "△": "^", "▽": "v", "◁": "<", "▷": ">", "▸": ">",
    "◂": "<", "▴": "^", "▾": "v", "◢": "/", "◣": "\\", "◤": "/", "◥": "\\",
    "░": ".", "▒": ":", "▓": "%", "█": "#", "▌": "#", "▐": "#", "▀": "\"", "▄": "_", "▔": "-",
    "▁": "_", "▂": "_", "▃": "_", "▅": "=", "▆": "=", "▇": "#", "╱": "/", "╲": "\\", "╳": "x",
    "─": "-", "━": "=", "═": "=", "│": "|", "┃": "|", "║": "|", "┄": "-", "┅": "-", "┆": ":",
    "┇": ":", "┈": ".", "┉": ".", "┊": ":", "┋": ":", "╌": "-", "╎": "!", "╏": "!", "┌": "+",
    "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+", "┬": "+", "┴": "+", "┼": "+", "╭": "+",
    "╮": "+", "╯": "+", "╰": "+", "╪": "|", "╫": "|", "╋": "|", "┿": "|", "╂": "|", "╵": "'",
    "╷": ",",
  ]
}
