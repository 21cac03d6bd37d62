/// How text is written where a terminal has 7-bit characters only.
enum Spelling {
  private static let table: [Unicode.Scalar: String] = [
    "→": "->", "←": "<-", "↑": "^", "↓": "v", "⇒": "=>", "≥": ">=", "≤": "<=", "×": "x",
    "÷": "/", "−": "-", "–": "-", "·": "*", "…": "...", "µ": "u", "Σ": "sum", "✓": "ok",
    "✗": "no", "▸": ">", "⇧": "S-", "│": "|", "─": "-", "●": "@", "◦": "o", "’": "'", "′": "'",
    "█": "#", "▓": "%", "▲": "N", "◢": "/", "“": "\"", "”": "\"", "±": "+-", "∞": "inf",
    "\u{2009}": " ", "\u{202F}": " ", "\u{A0}": " ",
  ]

  static func ascii(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { !$0.isASCII }) else { return text }
    var spelled = ""
    for scalar in text.unicodeScalars {
      spelled += scalar.isASCII ? String(Character(scalar)) : table[scalar] ?? "?"
    }
    return spelled
  }
}
