/// The tags of an XML document, as a strict parser meets them: no more of XML than figures use.
public struct XMLEvents {
  public enum Event: Equatable {
    case start(String, [String: String])
    case end(String)
  }

  public struct Malformed: Error {
    public let reason: String
    public let rest: Substring
  }

  public private(set) var events: [Event] = []
  private var rest: Substring
  private var open: [String] = []

  /// - Throws: `Malformed` where the document is not well-formed.
  public init(of text: String) throws {
    rest = text[...]
    if rest.hasPrefix("<?xml ") { try skip(behind: "?>") }
    while !rest.isEmpty {
      try readText()
      guard !rest.isEmpty else { break }
      rest.removeFirst()
      if rest.first == "/" { try readEnd() } else { try readStart() }
    }
    guard open.isEmpty, !events.isEmpty else { throw malformed("not closed: \(open)") }
  }

  private mutating func readText() throws {
    let text = rest.prefix { $0 != "<" }
    rest = rest[text.endIndex...]
    let isOutside = open.isEmpty
    guard !isOutside || text.allSatisfy(\.isWhitespace) else {
      throw malformed("text outside of the document")
    }
    try check(text)
  }

  /// Characters that may stand in text, and ampersands only before what they may begin.
  private func check(_ text: Substring) throws {
    guard text.unicodeScalars.allSatisfy({ $0.value >= 0x20 || $0 == "\n" || $0 == "\t" }) else {
      throw malformed("a control character")
    }
    for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
      let isKnown = ["amp;", "lt;", "gt;", "quot;", "apos;"].contains { part.hasPrefix($0) }
      guard isKnown else { throw malformed("a lone ampersand") }
    }
  }

  private mutating func readEnd() throws {
    rest.removeFirst()
    let name = try readName()
    try expect(">")
    guard open.popLast() == name else { throw malformed("</\(name)> closes another element") }
    events.append(.end(name))
  }

  private mutating func readStart() throws {
    let name = try readName()
    guard !open.isEmpty || events.isEmpty else { throw malformed("a second root") }
    var attributes: [String: String] = [:]
    while true {
      let hadBlank = rest.first?.isWhitespace == true
      rest = rest.drop(while: \.isWhitespace)
      if rest.first == ">" || rest.hasPrefix("/>") { break }
      guard hadBlank else { throw malformed("no blank before an attribute") }
      let key = try readName()
      try expect("=")
      try expect("\"")
      let value = rest.prefix { $0 != "\"" }
      guard !value.contains("<") else { throw malformed("a tag in an attribute") }
      try check(value)
      rest = rest[value.endIndex...]
      try expect("\"")
      guard attributes.updateValue(String(value), forKey: key) == nil else {
        throw malformed("\(key) twice")
      }
    }
    events.append(.start(name, attributes))
    if rest.first == "/" {
      rest.removeFirst()
      events.append(.end(name))
    } else {
      open.append(name)
    }
    try expect(">")
  }

  private mutating func readName() throws -> String {
    let name = rest.prefix { $0.isLetter || $0.isNumber || "-:_".contains($0) }
    guard name.first?.isLetter == true else { throw malformed("no name") }
    rest = rest[name.endIndex...]
    return String(name)
  }

  private mutating func expect(_ character: Character) throws {
    guard rest.first == character else { throw malformed("no \(character)") }
    rest.removeFirst()
  }

  private mutating func skip(behind end: String) throws {
    guard let range = rest.firstRange(of: end) else { throw malformed("no \(end)") }
    rest = rest[range.upperBound...]
  }

  private func malformed(_ reason: String) -> Malformed {
    Malformed(reason: reason, rest: rest.prefix(80))
  }
}
