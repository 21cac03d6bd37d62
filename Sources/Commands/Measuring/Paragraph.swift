/// Text broken into lines of 80 columns, but not within a number or before its unit.
enum Paragraph {
  private static let width = 80
  private static let indent = 13

  /// Text beside a name.
  static func write(_ name: String, _ text: String, to sink: inout ByteSink) {
    for (index, line) in lines(text, width - indent).enumerated() {
      sink.append(line: (index == 0 ? "  \(name)" : "").padded(to: indent) + line)
    }
  }

  /// Text from the left edge.
  static func write(_ text: String, to sink: inout ByteSink) {
    for line in lines(text, width) { sink.append(line: line) }
  }

  static func lines(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    for word in words(text) {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append(word)
      }
    }
    return lines
  }

  /// Words, of which `1 300` and `4.1 %` are one each.
  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init).reduce(into: []) { words, word in
      if let last = words.last, last.last?.isNumber == true, belongs(word) {
        words[words.count - 1] += " \(word)"
      } else {
        words.append(word)
      }
    }
  }

  /// Whether a word behind a number is its next three digits, or its unit.
  private static func belongs(_ word: String) -> Bool {
    let digits = word.prefix(while: \.isNumber).count
    let bare = word.filter { $0.isLetter || $0 == "%" }
    return digits == 3 || digits == 0 && ["%", "ns", "us", "ms", "s"].contains(bare)
  }
}
