/// Text for man(7), in 7 bits.
struct Roff {
  private(set) var text = ""

  /// The first line of a page.
  mutating func title(_ name: String, date: String, source: String) {
    let words = [Self.escaped(name.uppercased()), "1", date, Self.escaped(source), "kickscope"]
    text += ".TH \(words.map { "\"\($0)\"" }.joined(separator: " "))\n"
  }

  mutating func section(_ title: String) { text += ".SH \(Self.escaped(title.uppercased()))\n" }

  mutating func subsection(_ title: String) { text += ".SS \"\(Self.escaped(title))\"\n" }

  /// Paragraphs, which blank lines part.
  mutating func paragraphs(_ prose: String) {
    for (index, paragraph) in prose.split(separator: "\n\n").enumerated() {
      if index > 0 { text += ".PP\n" }
      line(Self.escaped(String(paragraph)))
    }
  }

  /// A term, and what it means; both are roff already.
  mutating func entry(_ term: String, _ meaning: String) {
    text += ".TP\n"
    line(term)
    line(meaning)
  }

  /// Lines of roff, broken between words; none of them is a request, though it may begin with a dot.
  mutating func line(_ roff: String) {
    for line in roff.split(separator: "\n") {
      var width = 0
      for word in line.split(separator: " ") {
        if width > 0, width + word.count >= Self.width {
          text += "\n"
          width = 0
        }
        if width == 0, word.hasPrefix(".") || word.hasPrefix("'") { text += "\\&" }
        text += width == 0 ? Self.breakable(word) : " \(Self.breakable(word))"
        width += word.count + 1
      }
      text += "\n"
    }
  }

  private static let width = 76

  /// A word that may be broken behind its commas, if it is a long one.
  private static func breakable(_ word: Substring) -> String {
    String(word.count > 40 ? word.replacing(",", with: ",\\:") : word)
  }

  /// A request, as `PP`.
  mutating func request(_ name: String) { text += ".\(name)\n" }

  static func bold(_ text: String) -> String { "\\fB\(escaped(text))\\fR" }

  static func italic(_ text: String) -> String { "\\fI\(escaped(text))\\fR" }

  /// Words as they are: what roff would obey or make prettier is escaped, what is no 7-bit character
  /// is named.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\e"
      case "-": "\\-"
      case "^": "\\(ha"
      case "~": "\\(ti"
      case "`": "\\(ga"
      case "\"": "\\(dq"
      case _ where scalar.isASCII: String(scalar)
      default: "\\[u\(hexadecimal(scalar))]"
      }
    }.joined()
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
