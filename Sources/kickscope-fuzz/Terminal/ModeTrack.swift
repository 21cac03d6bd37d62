/// Follows the modes of a terminal through what a program sends to it, and tells which are not as
/// they were at first.
struct ModeTrack {
  /// What the far end says to this program: operating system commands of number 9, in their order.
  private(set) var messages: [String] = []
  /// Private modes (`ESC [ ? n h`) that were switched, and how.
  private var modes: [Int: Bool] = [:]
  private var isKeypadApplied = false
  private var isInserting = false
  private var isShifted = false
  private var isDrawingLines = false
  private var style = StyleTrack()
  /// The rows that scroll; nil for all.
  private var region: (top: Int, bottom: Int)?
  private var titles = 0

  private enum Place {
    case text, escape
    /// The byte behind `ESC (`, which names the set of characters.
    case charset(isFirst: Bool)
    case control
    /// Up to BEL or ESC \.
    case string
  }
  private var place = Place.text
  private var parameters = ""
  private var string: [UInt8] = []

  /// The modes that are on from the start: lines wrap and the cursor is seen.
  private static let usual: Set<Int> = [7, 25]
  private static let names = [
    1: "cursor keys of the application", 25: "the cursor", 47: "the alternate screen",
    1000: "mouse reports", 1002: "reports of drags", 1003: "reports of motion",
    1006: "long mouse reports", 1047: "the alternate screen", 1049: "the alternate screen",
    2004: "marks around pastes",
  ]

  mutating func follow(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { follow(byte) }
  }

  /// The terminal has another size, of which all rows scroll.
  mutating func resize() { region = nil }

  /// What is not as it was, in words.
  func changes(rows: Int) -> [String] {
    var changes = modes.sorted { $0.key < $1.key }.filter {
      $0.value != Self.usual.contains($0.key)
    }.map { "\(Self.names[$0.key] ?? "mode") (?\($0.key)) is \($0.value ? "on" : "off")" }
    if isKeypadApplied { changes.append("the keypad is the application's") }
    if isInserting { changes.append("characters are inserted") }
    if isShifted || isDrawingLines { changes.append("another set of characters is chosen") }
    if !style.isPlain { changes.append("text is not plain: \(style)") }
    if let region, region.top > 1 || region.bottom < rows {
      changes.append("only rows \(region.top) to \(region.bottom) scroll")
    }
    if titles != 0 { changes.append("\(titles) titles are kept") }
    return changes
  }

  private mutating func follow(_ byte: UInt8) {
    if byte == 0x1B {
      if case .string = place { take(string) }
      place = .escape
      return
    }
    switch place {
    case .text: text(byte)
    case .escape: escape(byte)
    case .charset(let isFirst):
      if isFirst { isDrawingLines = byte == UInt8(ascii: "0") }
      place = .text
    case .control: control(byte)
    case .string:
      if byte == 0x07 {
        place = .text
        take(string)
      } else {
        string.append(byte)
      }
    }
  }

  private mutating func text(_ byte: UInt8) {
    if byte == 0x0E { isShifted = true }
    if byte == 0x0F { isShifted = false }
  }

  private mutating func escape(_ byte: UInt8) {
    place = .text
    switch Character(Unicode.Scalar(byte)) {
    case "[": (place, parameters) = (.control, "")
    case "]", "P", "X", "^", "_": (place, string) = (.string, [])
    case "(": place = .charset(isFirst: true)
    case ")", "*", "+": place = .charset(isFirst: false)
    case "=": isKeypadApplied = true
    case ">": isKeypadApplied = false
    case "c": self = ModeTrack(hearing: messages)
    default: break
    }
  }

  init() {}

  private init(hearing messages: [String]) { self.messages = messages }

  private mutating func take(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    if text.hasPrefix("9;") { messages.append(String(text.dropFirst(2))) }
    string = []
  }

  private mutating func control(_ byte: UInt8) {
    guard byte >= 0x40 else {
      if byte >= 0x20, parameters.utf8.count < 200 {
        parameters.unicodeScalars.append(Unicode.Scalar(byte))
      }
      return
    }
    place = .text
    let isPrivate = parameters.hasPrefix("?")
    let fields = parameters.drop { $0 == "?" }.split(
      separator: ";", omittingEmptySubsequences: false)
    let numbers = fields.map { Int($0) ?? 0 }
    switch (byte, isPrivate) {
    case (UInt8(ascii: "h"), true): for number in numbers { modes[number] = true }
    case (UInt8(ascii: "l"), true): for number in numbers { modes[number] = false }
    case (UInt8(ascii: "h"), false): if numbers.contains(4) { isInserting = true }
    case (UInt8(ascii: "l"), false): if numbers.contains(4) { isInserting = false }
    case (UInt8(ascii: "m"), false): style.change(fields)
    case (UInt8(ascii: "r"), false):
      region = numbers.count > 1 ? (numbers[0], numbers[1]) : nil
    case (UInt8(ascii: "t"), false):
      if numbers.first == 22 { titles += 1 }
      if numbers.first == 23 { titles -= 1 }
    default: break
    }
  }
}
