import Plotting

extension Color {
  /// The names of the terminal's first eight colours; `bright-` before one is one of the next.
  static let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]

  /// The colour that a word in a theme names: `#rrggbb`, one of the 16 as `red` or `bright-red`,
  /// `color0` … `color255`, or `default`.
  init?(word: some StringProtocol) {
    if word == "default" {
      self = .terminal
    } else if word.first == "#" {
      guard let color = Color(hexadecimal: word.dropFirst()) else { return nil }
      self = color
    } else if word.hasPrefix("color") {
      let digits = word.dropFirst(5)
      guard digits.allSatisfy(\.isASCIIDigit), let index = UInt8(digits) else { return nil }
      self = .palette(index)
    } else {
      let bright = word.hasPrefix("bright-")
      guard let index = Color.names.firstIndex(of: String(word.dropFirst(bright ? 7 : 0))) else {
        return nil
      }
      self = .palette(UInt8(index + (bright ? 8 : 0)))
    }
  }

  private init?(hexadecimal digits: some StringProtocol) {
    guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
      let value = UInt32(digits, radix: 16)
    else { return nil }
    self = .rgb(
      red: UInt8(value >> 16), green: UInt8(value >> 8 & 255), blue: UInt8(value & 255))
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
