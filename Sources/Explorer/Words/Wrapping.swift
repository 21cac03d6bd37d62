extension String {
  /// The text in lines of at most so many columns, broken at blanks, or inside a word that is longer
  /// than a line; a no-break space keeps a number together and becomes a blank.
  func wrapped(_ width: Int) -> [String] {
    let width = max(1, width)
    var lines: [String] = []
    for word in split(whereSeparator: \.breaksLines) {
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
    return lines.map { $0.replacing("\u{A0}", with: " ") }
  }

  /// A command in lines of at most so many columns, each but the last one with a backslash at its
  /// end, so that a shell reads them as one; a word that is longer than a line stays whole.
  func wrappedForShell(_ width: Int) -> [String] {
    guard count > width else { return [self] }
    var lines: [String] = []
    for word in shellWords {
      if let last = lines.last, last.count + word.count + 3 <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(word)
      }
    }
    return lines.dropLast().map { $0 + " \\" } + lines.suffix(1)
  }

  /// The words between single blanks, except for blanks in single quotes.
  private var shellWords: [String] {
    var words = [""]
    var (isQuoted, isEscaped) = (false, false)
    for character in self {
      if character == " ", !isQuoted {
        words.append("")
        continue
      }
      if character == "'", !isEscaped { isQuoted.toggle() }
      isEscaped = character == "\\" && !isQuoted && !isEscaped
      words[words.count - 1].append(character)
    }
    return words
  }
}

extension String {
  /// The text with no-break spaces in its numbers, `21 400`, and before their `%`.
  var withWholeNumbers: String {
    var text: [Character] = Array(self)
    for index in text.indices where text[index] == " " && index > 0 && text[index - 1].isDigit {
      let next = text[(index + 1)...].prefix(4)
      let digits = next.prefix { $0.isDigit }
      if digits.count == 3 || next.first == "%" { text[index] = "\u{A0}" }
    }
    return String(text)
  }
}

extension Character {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

  /// Whether a line may end here.
  var breaksLines: Bool { isWhitespace && self != "\u{A0}" }
}
