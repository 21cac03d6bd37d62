/// On which lines the keys of a TOML text stand: what its parser does not tell.
///
/// It reads only as much of TOML as it takes to know keys from strings, comments and values, and
/// passes over what is wrong.
struct SourceMap {
  /// A key, or a table's header, in the order of the text.
  struct Entry: Hashable {
    let path: [String]
    /// Where the key stands, from 1.
    let line: Int
    /// Where its value ends.
    fileprivate(set) var lastLine: Int
    /// Whether it is a `[header]`, or the `[[header]]` of one of several tables.
    let isHeader: Bool
  }

  /// Keys may stand that deep in one another.
  static let depthLimit = 16

  private(set) var entries: [Entry] = []
  /// The first line on which keys stand deeper than `depthLimit`.
  private(set) var tooDeepLine: Int?
  /// The first of the slips at which TOMLKit's parser aborts the program.
  private(set) var slip: Slip?

  /// A mistake that is found before the parser sees it; line and column from 1.
  struct Slip: Hashable {
    let line: Int
    let column: Int
    let detail: String
  }

  /// The first line of each key, and of what stands inside of it.
  private var lines: [[String]: Int] = [:]
  private var firstLinesInside: [[String]: Int] = [:]

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  /// How many elements each array of tables has so far.
  private var elements: [[String]: Int] = [:]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    scan()
    for entry in entries where lines[entry.path] == nil {
      lines[entry.path] = entry.line
      for depth in 1..<max(1, entry.path.count) {
        let outer = Array(entry.path.prefix(depth))
        if firstLinesInside[outer] == nil { firstLinesInside[outer] = entry.line }
      }
    }
  }

  /// The line of a key, or of the first key inside of it.
  func line(of path: [String]) -> Int? { lines[path] ?? firstLinesInside[path] }

  /// The innermost key whose text covers a line.
  func entry(at line: Int) -> Entry? {
    entries.last { $0.line <= line && line <= $0.lastLine }
  }

  private mutating func scan() {
    var table: [String] = []
    while let byte = peek(), tooDeepLine == nil {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: " "), UInt8(ascii: "\t"): advance()
      case UInt8(ascii: "["):
        let start = line
        let empty = Slip(line: line, column: column, detail: "a table needs a name")
        advance()
        let isElement = peek() == UInt8(ascii: "[")
        if isElement { advance() }
        if let path = key() {
          table = numbered(path, isElement: isElement)
          entries.append(Entry(path: table, line: start, lastLine: start, isHeader: true))
        } else {
          slip = slip ?? empty
        }
        skipLine()
      default:
        if !pair(in: table) { skipLine() }
        skipLine()
      }
    }
  }

  /// A header's path, with the number of the element behind each name of an array of tables:
  /// `step.2` under the second `[[step]]`.
  private mutating func numbered(_ path: [String], isElement: Bool) -> [String] {
    var whole: [String] = []
    for (index, name) in path.enumerated() {
      whole.append(name)
      if isElement, index == path.count - 1 { elements[whole, default: 0] += 1 }
      if let number = elements[whole] { whole.append(String(number)) }
    }
    return whole
  }

  /// Reads `key = value`; false if there is none.
  private mutating func pair(in table: [String]) -> Bool {
    let start = line
    guard let path = key(), peek() == UInt8(ascii: "=") else { return false }
    let whole = table + path
    guard whole.count <= SourceMap.depthLimit else {
      tooDeepLine = start
      return false
    }
    let index = entries.count
    entries.append(Entry(path: whole, line: start, lastLine: start, isHeader: false))
    advance()
    value(of: whole)
    entries[index].lastLine = line
    return true
  }

  /// Passes over a value, and notes the keys of inline tables in it.
  private mutating func value(of path: [String]) {
    skipBlanks()
    switch peek() {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): string()
    case UInt8(ascii: "["): bracketed(path, by: UInt8(ascii: "]"))
    case UInt8(ascii: "{"): bracketed(path, by: UInt8(ascii: "}"))
    default:
      while let byte = peek(), !SourceMap.endsValue.contains(byte) {
        if !SourceMap.isPlain(byte) { noteSlip("a character that needs quotes around it") }
        advance()
      }
    }
  }

  private static let endsValue = Array(",]}#\n".utf8)

  private var depth = 0

  private mutating func bracketed(_ path: [String], by end: UInt8) {
    depth += 1
    defer { depth -= 1 }
    guard depth <= SourceMap.depthLimit else {
      tooDeepLine = tooDeepLine ?? line
      return
    }
    advance()
    while tooDeepLine == nil, let byte = peek() {
      let before = position
      switch byte {
      case end: return advance()
      case UInt8(ascii: "#"): skipLine()
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: ","),
        UInt8(ascii: "\n"):
        advance()
      case _ where end == UInt8(ascii: "}"): _ = pair(in: path)
      case UInt8(ascii: "}"): noteSlip("a list ends with ]")
      default: value(of: path)
      }
      if position == before { advance() }
    }
  }
}

extension SourceMap {
  private func peek(_ ahead: Int = 0) -> UInt8? {
    position + ahead < bytes.count ? bytes[position + ahead] : nil
  }

  private mutating func advance() {
    if peek() == UInt8(ascii: "\n") { line += 1 }
    position += 1
  }

  private mutating func noteSlip(_ detail: String) {
    slip = slip ?? Slip(line: line, column: column, detail: detail)
  }

  private var column: Int {
    position - (bytes[..<position].lastIndex(of: UInt8(ascii: "\n")) ?? -1)
  }

  private mutating func skipBlanks() {
    while peek() == UInt8(ascii: " ") || peek() == UInt8(ascii: "\t") { advance() }
  }

  /// Stops before the end of the line.
  private mutating func skipLine() {
    while let byte = peek(), byte != UInt8(ascii: "\n") { advance() }
  }

  /// Reads a dotted key and the blanks behind it, or stops where there is none.
  private mutating func key() -> [String]? {
    let start = line
    var path: [String] = []
    repeat {
      if !path.isEmpty { advance() }
      skipBlanks()
      guard let part = keyPart() else { return nil }
      path.append(part)
      guard path.count <= SourceMap.depthLimit else {
        tooDeepLine = tooDeepLine ?? start
        return nil
      }
      skipBlanks()
    } while peek() == UInt8(ascii: ".")
    return path
  }

  private mutating func keyPart() -> String? {
    if peek() == UInt8(ascii: "\"") || peek() == UInt8(ascii: "'") { return string() }
    let start = position
    while let byte = peek(), SourceMap.isBare(byte) { advance() }
    return start == position ? nil : String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// Printable in ASCII, or a tab or the end of a line: all that stands outside of strings and
  /// comments.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
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
  private mutating func string() -> String {
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
