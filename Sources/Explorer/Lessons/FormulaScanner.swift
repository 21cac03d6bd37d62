/// Goes through the characters of a formula: words, symbols and blanks.
struct FormulaScanner {
  private let scalars: [Unicode.Scalar]
  /// Of the next character, from 0.
  var position = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  var isAtEnd: Bool { position == scalars.count }

  func peek() -> Unicode.Scalar? {
    position < scalars.count ? scalars[position] : nil
  }

  /// Goes on behind a character and the blanks behind it.
  mutating func advance() {
    position += 1
    skipBlanks()
  }

  mutating func skipBlanks() {
    while let scalar = peek(), scalar.properties.isWhitespace { position += 1 }
  }

  mutating func takeWhile(_ isTaken: (Unicode.Scalar) -> Bool) -> String {
    let start = position
    while let scalar = peek(), isTaken(scalar) { position += 1 }
    return String(String.UnicodeScalarView(scalars[start..<position]))
  }

  static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_"
      || scalar == "."
  }

  /// The word that stands here, without going on.
  private func word() -> String {
    let rest = scalars[position...].prefix(while: Self.isPartOfWord)
    return String(String.UnicodeScalarView(rest))
  }

  mutating func takeWord(_ word: String) -> Bool {
    guard self.word() == word else { return false }
    position += word.unicodeScalars.count
    skipBlanks()
    return true
  }

  mutating func take<Value>(_ symbols: [Unicode.Scalar: Value]) -> Value? {
    guard let scalar = peek(), let value = symbols[scalar] else { return nil }
    advance()
    return value
  }

  mutating func takeComparison() -> Formula.Comparison? {
    let symbols: [(String, Formula.Comparison)] = [
      ("<=", .atMost), (">=", .atLeast), ("==", .equal), ("!=", .unequal), ("<>", .unequal),
      ("≤", .atMost), ("≥", .atLeast), ("≠", .unequal), ("<", .less), (">", .more), ("=", .equal),
    ]
    for (symbol, comparison) in symbols
    where scalars[position...].starts(with: symbol.unicodeScalars) {
      position += symbol.unicodeScalars.count
      skipBlanks()
      return comparison
    }
    return nil
  }

  /// What stands here, and could not.
  func unexpected(_ expected: FormulaError.Expected) -> FormulaError {
    let start = scalars[position...]
    guard let first = start.first else { return .ended(expected: expected) }
    let found = Self.isPartOfWord(first) ? word() : String(Character(first))
    return .unexpected(found, column: position + 1, expected: expected)
  }
}
