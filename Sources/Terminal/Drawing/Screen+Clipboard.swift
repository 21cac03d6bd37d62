extension Screen {
  /// Puts a text on the clipboard of the terminal, where it lets programs do so (OSC 52); others
  /// ignore it.
  public func copy(_ text: String) {
    guard isOpen, !isGone else { return }
    TerminalModes.write(Array("\u{1B}]52;c;".utf8) + Self.base64(Array(text.utf8)) + [7])
  }

  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | UInt32($1) } << (8 * UInt32(3 - group.count))
      for place in 0..<4 {
        let digit = Int(bits >> (6 * UInt32(3 - place)) & 63)
        text.append(place <= group.count ? digits[digit] : UInt8(ascii: "="))
      }
    }
    return text
  }
}
