import Plotting

extension Color {
  /// The usual values of the 16 colours that a terminal owns, those of xterm.
  private static let xterm: [UInt32] = [
    0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
    0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
  ]

  /// Red, green and blue, 0 … 255, by xterm's palette; nil for the terminal's own two colours.
  var components: (red: UInt8, green: UInt8, blue: UInt8)? {
    switch self {
    case .terminal: return nil
    case .rgb(let red, let green, let blue): return (red, green, blue)
    case .palette(let index) where index < 16:
      let value = Color.xterm[Int(index)]
      return (UInt8(value >> 16), UInt8(value >> 8 & 255), UInt8(value & 255))
    case .palette(let index) where index < 232:
      // A cube of 6×6×6 colours.
      let cube = index - 16
      func level(_ step: UInt8) -> UInt8 { step == 0 ? 0 : 55 + 40 * step }
      return (level(cube / 36), level(cube / 6 % 6), level(cube % 6))
    case .palette(let index):
      let gray = 8 + 10 * (index - 232)
      return (gray, gray, gray)
    }
  }

  /// Relative luminance by WCAG 2, 0 … 1; nil where nobody knows the colour.
  var luminance: Double? {
    guard let (red, green, blue) = components else { return nil }
    return 0.2126 * Color.linear[Int(red)] + 0.7152 * Color.linear[Int(green)] + 0.0722
      * Color.linear[Int(blue)]
  }

  /// Contrast by WCAG 2, 1 … 21; nil where nobody knows one of the two.
  func contrast(with other: Color) -> Double? {
    guard let mine = luminance, let its = other.luminance else { return nil }
    return (max(mine, its) + 0.05) / (min(mine, its) + 0.05)
  }

  /// Black or white, whichever is read more easily on this ground; the terminal's own text on the
  /// terminal's own ground.
  var readable: Color {
    let (black, white): (Color, Color)
    switch self {
    case .terminal: return .terminal
    // The terminal's black and white, because its palette may be another than xterm's.
    case .palette(..<16): (black, white) = (.palette(0), .palette(15))
    default:
      (black, white) = (.rgb(red: 0, green: 0, blue: 0), .rgb(red: 255, green: 255, blue: 255))
    }
    return (contrast(with: black) ?? 0) >= (contrast(with: white) ?? 0) ? black : white
  }
}
