import Plotting

extension Color {
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
