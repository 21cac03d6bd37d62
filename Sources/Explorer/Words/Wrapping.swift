extension String {
  /// The text in lines of at most so many columns, broken at blanks, or inside a word that is longer
  /// than a line.
  func wrapped(_ width: Int) -> [String] {
    let width = max(1, width)
    var lines: [String] = []
    for word in split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.count + word.count + 1 <= width {
        lines[lines.count - 1] = "\(last) \(word)"
        continue
      }
      var rest = word[...]
      repeat {
        lines.append(String(rest.prefix(width)))
        rest = rest.dropFirst(width)
      } while !rest.isEmpty
    }
    return lines
  }
}
