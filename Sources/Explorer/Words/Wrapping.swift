extension String {
  /// The text in lines of at most so many columns, broken at blanks.
  func wrapped(_ width: Int) -> [String] {
    var lines: [String] = []
    for word in split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.count + word.count + 1 <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word.prefix(max(1, width))))
      }
    }
    return lines
  }
}
