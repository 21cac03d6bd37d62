import Explorer

/// What has to hold of everything that is said about an input.
enum Message {
  private static let longest = 1_500

  /// One line that a terminal shows as it is, no longer than a person would read.
  static func check(_ text: String) throws(Flaw) {
    guard text.contains(where: \.isLetter) else { throw Flaw("an error says nothing: \(text)") }
    guard text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
      throw Flaw("an error has control characters: \(text.debugDescription)")
    }
    guard text.unicodeScalars.count <= longest else {
      throw Flaw("an error has \(text.unicodeScalars.count) characters: \(text.prefix(200))")
    }
  }

  /// A message that begins with a file's name, and perhaps one of so many lines.
  static func check(_ text: String, file: String, lines: Int, needsLine: Bool = false)
    throws(Flaw)
  {
    try check(text)
    guard text.hasPrefix(file + ":") else { throw Flaw("an error without its file: \(text)") }
    let digits = text.dropFirst(file.count + 1).prefix(while: \.isNumber)
    guard let line = Int(digits) else {
      if needsLine { throw Flaw("an error without its line: \(text)") }
      return
    }
    guard (1...max(1, lines)).contains(line) else {
      throw Flaw("line \(line) of \(lines): \(text)")
    }
  }

  /// What is wrong with a file that a person edits.
  static func check(_ error: FileError, file: String, lines: Int) throws(Flaw) {
    guard error.file == file else { throw Flaw("an error of another file: \(error)") }
    let isOfAll =
      switch error.problem {
      case .tooLarge, .missingKey, .unreadable, .nameTaken: true
      default: false
      }
    try check(error.text, file: file, lines: lines, needsLine: !isOfAll)
  }

  /// How many lines a text has; a last one need not end.
  static func lines(_ bytes: some Sequence<UInt8>) -> Int {
    1 + bytes.count { $0 == UInt8(ascii: "\n") }
  }
}
