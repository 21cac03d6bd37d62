import Events
import Terminal

/// What a terminal sends.
extension Subject {
  static let keys = Subject(
    "keys", "the bytes of keys, mouse reports and pastes",
    seeds: {
      [
        "q", "\u{1B}[<0;10;5M\u{1B}[<0;10;5m", "\u{1B}[200~2.4us\u{1B}[201~", "\u{1B}[1;2C",
        "\u{1B}[M !!",
      ]
      .map { Array($0.utf8) }
    },
    words: {
      (KeySequences.marks.map(\.sequence) + KeySequences.keys.map(\.sequence)) + ["\u{1B}[<"]
    }
  ) { (bytes) throws(Flaw) in
    var decoder = KeyDecoder()
    for input in inputs(of: bytes) {
      switch decoder.accept(input) {
      case .mouse(let mouse) where mouse.x < 0 || mouse.y < 0: throw Flaw("\(mouse)")
      case .pasted(let text) where text.unicodeScalars.count > 200 || text.isEmpty:
        throw Flaw("\(text.unicodeScalars.count) characters are pasted")
      case .resized: throw Flaw("keys resize the terminal")
      default: break
      }
    }
    // Whatever came before, a paste that ends and three more bytes complete it.
    _ = decoder.accept(.code(KeySequences.pasteEnds))
    for _ in 0..<3 { _ = decoder.accept(.scalar(0x71)) }
    guard decoder.accept(.scalar(0x71)) == .key(Key(.character("q"))) else {
      throw Flaw("the decoder does not find its way back")
    }
  }

  /// Bytes as ncurses gives them out: the sequences that it was taught as codes, all else as
  /// characters; a byte that is no character is a pause.
  private static func inputs(of bytes: [UInt8]) -> [KeyDecoder.Input] {
    var inputs: [KeyDecoder.Input] = []
    var rest = bytes[...]
    while let byte = rest.first {
      if byte == 0x1B, let known = sequences.first(where: { rest.starts(with: $0.bytes) }) {
        inputs.append(.code(known.code))
        rest = rest.dropFirst(known.bytes.count)
        continue
      }
      let length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let scalar = String(validating: rest.prefix(length), as: UTF8.self)?.unicodeScalars.first
      inputs.append(scalar.map { .scalar($0.value) } ?? .pause)
      rest = rest.dropFirst(scalar == nil ? 1 : length)
    }
    return inputs
  }

  /// The longest first, as ncurses prefers them.
  private static let sequences: [(bytes: [UInt8], code: Int32)] =
    (KeySequences.marks.map { ($0.sequence, $0.code) }
    + KeySequences.keys.enumerated().map {
      ($1.sequence, KeySequences.firstKeyCode + Int32($0))
    }).map { (bytes: Array($0.0.utf8), code: $0.1) }.sorted { $0.bytes.count > $1.bytes.count }
}
