internal import QueueModel

/// Goes through the bytes of a TOML text: blanks, keys and strings, each with its line.
struct TOMLScanner {
  private let bytes: [UInt8]
  private(set) var position = 0
  /// Of the next byte, from 1.
  private(set) var line = 1

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func peek(_ ahead: Int = 0) -> UInt8? {
    position + ahead < bytes.count ? bytes[position + ahead] : nil
  }

  mutating func advance() {
    if peek() == UInt8(ascii: "\n") { line += 1 }
    position += 1
  }

  /// Of the next byte in its line, from 1.
  var column: Int {
    position - (bytes[..<position].lastIndex(of: UInt8(ascii: "\n")) ?? -1)
  }

  /// What was passed over since a position, without blanks around it.
  func text(from start: Int) -> Substring {
    String(decoding: bytes[start..<position], as: UTF8.self)[...].trimmed
  }

  mutating func skipBlanks() {
    while peek() == UInt8(ascii: " ") || peek() == UInt8(ascii: "\t") { advance() }
  }

  /// Stops before the end of the line.
  mutating func skipLine() {
    while let byte = peek(), byte != UInt8(ascii: "\n") { advance() }
  }

  /// Reads a dotted key and the blanks behind it, or stops where there is none.
  mutating func key() -> [String]? {
    var path: [String] = []
    repeat {
      if !path.isEmpty { advance() }
      skipBlanks()
      guard let part = keyPart() else { return nil }
      path.append(part)
      skipBlanks()
    } while peek() == UInt8(ascii: ".")
    return path
  }

  private mutating func keyPart() -> String? {
    if peek() == UInt8(ascii: "\"") || peek() == UInt8(ascii: "'") { return string() }
    let start = position
    while let byte = peek(), Self.isBare(byte) { advance() }
    return start == position ? nil : String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private static func isBare(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
    default: false
    }
  }

  /// Passes over an escape in double quotes, and gives what it stands for.
  private mutating func escape() -> [UInt8] {
    advance()
    guard let byte = peek() else { return [] }
    advance()
    let length: Int
    switch Unicode.Scalar(byte) {
    case "b": return [8]
    case "t": return [9]
    case "n": return [10]
    case "f": return [12]
    case "r": return [13]
    case "u": length = 4
    case "U": length = 8
    default: return [byte]
    }
    let digits = String(decoding: bytes[position...].prefix(length), as: UTF8.self)
    guard digits.utf8.count == length, let value = UInt32(digits, radix: 16),
      let scalar = Unicode.Scalar(value)
    else { return [byte] }
    for _ in 0..<length { advance() }
    return Array(String(scalar).utf8)
  }

  /// Passes over a string in one of TOML's four kinds of quotes and gives its text, escapes
  /// resolved.
  @discardableResult
  mutating func string() -> String {
    guard let quote = peek() else { return "" }
    let isLong = peek(1) == quote && peek(2) == quote
    for _ in 0..<(isLong ? 3 : 1) { advance() }
    var text: [UInt8] = []
    while let byte = peek(), isLong || byte != UInt8(ascii: "\n") {
      if byte == quote, !isLong || (peek(1) == quote && peek(2) == quote) {
        // Up to two more quotes can belong to the text of a long string.
        for _ in 0..<(isLong ? 3 : 1) { advance() }
        while isLong, peek() == quote { advance() }
        break
      }
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        text += escape()
        continue
      }
      text.append(byte)
      advance()
    }
    return String(decoding: text, as: UTF8.self)
  }
}
