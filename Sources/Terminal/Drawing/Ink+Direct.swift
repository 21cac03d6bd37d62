internal import Plotting

extension Ink {
  /// In direct colour a number is red, green and blue in 8 bits each, but the first eight numbers
  /// are the terminal's own colours: the darkest blues give way to the next one.
  static func direct(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int32 {
    max(8, Int32(red) << 16 | Int32(green) << 8 | Int32(blue))
  }

  /// The number of a palette entry where colours are direct: entries beyond the first eight cannot
  /// be named, so that xterm's value for them is taken.
  static func direct(_ entry: UInt8) -> Int32 {
    guard entry >= 8, let (red, green, blue) = Color.palette(entry).components else {
      return Int32(entry)
    }
    return direct(red, green, blue)
  }
}
