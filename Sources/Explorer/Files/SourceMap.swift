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
  /// The first mistake that the parser is not to see: at some it aborts the program.
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

  private var scanner: TOMLScanner
  /// How many elements each array of tables has so far.
  private var elements: [[String]: Int] = [:]

  init(_ bytes: [UInt8]) {
    scanner = TOMLScanner(bytes)
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
    while let byte = scanner.peek(), tooDeepLine == nil {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: " "), UInt8(ascii: "\t"):
        scanner.advance()
      case UInt8(ascii: "["):
        let start = scanner.line
        let empty = Slip(
          line: start, column: scanner.column, detail: "a table needs a name")
        scanner.advance()
        let isElement = scanner.peek() == UInt8(ascii: "[")
        if isElement { scanner.advance() }
        if let path = scanner.key() {
          note(path, at: start)
          guard tooDeepLine == nil else { return }
          table = numbered(path, isElement: isElement)
          entries.append(Entry(path: table, line: start, lastLine: start, isHeader: true))
        } else {
          slip = slip ?? empty
        }
        restOfLine()
      default:
        pair(in: table)
        restOfLine()
      }
    }
  }

  /// Passes over what stands before the end of a line.
  private mutating func restOfLine() {
    while let byte = scanner.peek(), byte != UInt8(ascii: "\n") {
      switch byte {
      case UInt8(ascii: "#"): return scanner.skipLine()
      case UInt8(ascii: "\""), UInt8(ascii: "'"): scanner.string()
      default: advance(over: byte)
      }
    }
  }

  /// Passes over a byte that stands in no string and in no comment.
  private mutating func advance(over byte: UInt8) {
    if !SourceMap.isPlain(byte) { noteSlip("a character that needs quotes around it") }
    scanner.advance()
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

  /// Reads `key = value`, or as much of it as there is.
  private mutating func pair(in table: [String]) {
    let start = scanner.line
    guard let path = scanner.key() else { return }
    let whole = table + path
    note(whole, at: start)
    guard tooDeepLine == nil, scanner.peek() == UInt8(ascii: "=") else { return }
    let index = entries.count
    entries.append(Entry(path: whole, line: start, lastLine: start, isHeader: false))
    scanner.advance()
    value(of: whole)
    entries[index].lastLine = scanner.line
  }

  /// Notes where a key stands too deep.
  private mutating func note(_ path: [String], at line: Int) {
    if path.count > SourceMap.depthLimit { tooDeepLine = tooDeepLine ?? line }
  }

  private mutating func noteSlip(_ detail: String) {
    slip = slip ?? Slip(line: scanner.line, column: scanner.column, detail: detail)
  }

  /// Passes over a value, and notes the keys of inline tables in it.
  private mutating func value(of path: [String]) {
    scanner.skipBlanks()
    switch scanner.peek() {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): scanner.string()
    case UInt8(ascii: "["): bracketed(path, by: UInt8(ascii: "]"))
    case UInt8(ascii: "{"): bracketed(path, by: UInt8(ascii: "}"))
    default: bareValue()
    }
  }

  /// Passes over a value without quotes.
  private mutating func bareValue() {
    let start = scanner
    while let byte = scanner.peek(), !SourceMap.endsValue.contains(byte) { advance(over: byte) }
    let text = scanner.text(from: start.position)
    guard slip == nil, !text.isEmpty, !BareValue.isOne(text) else { return }
    slip = Slip(
      line: start.line, column: start.column,
      detail: "that is no value; a text needs quotes around it")
  }

  private static let endsValue = Array(",]}#\n".utf8)

  private var depth = 0

  private mutating func bracketed(_ path: [String], by end: UInt8) {
    depth += 1
    defer { depth -= 1 }
    guard depth <= SourceMap.depthLimit else {
      tooDeepLine = tooDeepLine ?? scanner.line
      return
    }
    scanner.advance()
    while tooDeepLine == nil, let byte = scanner.peek() {
      let before = scanner.position
      switch byte {
      case end: return scanner.advance()
      case UInt8(ascii: "#"): scanner.skipLine()
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: ","),
        UInt8(ascii: "\n"):
        scanner.advance()
      case _ where end == UInt8(ascii: "}"): pair(in: path)
      case UInt8(ascii: "}"): noteSlip("a list ends with ]")
      default: value(of: path)
      }
      if scanner.position == before { advance(over: byte) }
    }
  }

  /// Printable in ASCII, or a tab or the end of a line: all that stands outside of strings and
  /// comments.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }
}
