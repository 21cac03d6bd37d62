/// The lines of an edited text, some of which can be dropped without renumbering the others.
struct Lines {
  private var lines: [ArraySlice<UInt8>]

  init(_ text: String) {
    var bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  /// The text without what was dropped.
  var bytes: [UInt8] { Array(lines.joined(separator: [UInt8(ascii: "\n")])) }

  /// The first line with a NUL character, from 1.
  var firstWithNUL: Int? { lines.firstIndex { $0.contains(0) }.map { $0 + 1 } }

  /// Drops what an error at a line spoils: the key and its value, the table under a header, or
  /// the line; false if nothing is left to drop.
  mutating func drop(_ entry: SourceMap.Entry?, at line: Int) -> Bool {
    var first = min(line, lines.count) - 1
    while first >= 0, lines[first].allSatisfy(isBlank) { first -= 1 }
    guard first >= 0 else { return false }
    var last = first
    if let entry, !entry.isHeader {
      first = min(first, entry.line - 1)
      last = max(last, min(entry.lastLine, lines.count) - 1)
    } else if isHeader(lines[first]) {
      while last + 1 < lines.count, !isHeader(lines[last + 1]) { last += 1 }
    }
    for index in first...last { lines[index] = [] }
    return true
  }

  private func isHeader(_ line: ArraySlice<UInt8>) -> Bool {
    line.first { !isBlank($0) } == UInt8(ascii: "[")
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }
}
