/// Text beside a name, broken into lines of 80 columns.
enum Paragraph {
  static func write(_ name: String, _ text: String, to sink: inout ByteSink) {
    let indent = 13
    var line = "  \(name)".padded(to: indent)
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > 80 {
        sink.append(line: line)
        line = String(repeating: " ", count: indent)
        isEmpty = true
      }
      line += isEmpty ? String(word) : " \(word)"
      isEmpty = false
    }
    sink.append(line: line)
  }

  /// Without a name, from the left edge.
  static func write(_ text: String, to sink: inout ByteSink) {
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > 80 {
        sink.append(line: line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " \(word)"
    }
    if !line.isEmpty { sink.append(line: line) }
  }
}
