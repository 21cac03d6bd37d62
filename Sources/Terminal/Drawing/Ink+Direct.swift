extension Ink {
  /// In direct colour a number is red, green and blue in 8 bits each, but the first eight numbers
  /// are the terminal's own colours: the darkest blues give way to the next one.
  static func direct(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int32 {
    max(8, Int32(red) << 16 | Int32(green) << 8 | Int32(blue))
  }

  /// The number of a palette entry where colours are direct: entries beyond the first eight cannot
  /// be named, so that xterm's value for them is taken.
  static func direct(_ entry: UInt8) -> Int32 {
    switch entry {
    case 0..<8:
      return Int32(entry)
    case 8:
      return direct(127, 127, 127)
    case 9..<16:
      let level = { (bit: UInt8) -> UInt8 in entry & bit != 0 ? 255 : 0 }
      return direct(level(1), level(2), level(4))
    case 16..<232:
      let levels: [UInt8] = [0, 95, 135, 175, 215, 255]
      let place = Int(entry) - 16
      return direct(levels[place / 36], levels[place / 6 % 6], levels[place % 6])
    default:
      let level = 8 + (entry - 232) * 10
      return direct(level, level, level)
    }
  }
}
