extension Color {
  /// Red, green and blue, 0 … 255.
  public typealias Components = (red: UInt8, green: UInt8, blue: UInt8)

  /// Its red, green and blue, those of palette entries as xterm shows them; nil for the terminal's
  /// own two colours.
  public var components: Components? {
    switch self {
    case .terminal: nil
    case .palette(let entry): Color.components(entry)
    case .rgb(let red, let green, let blue): (red, green, blue)
    }
  }

  /// Light emitted for each value of an sRGB component, 0 … 1 (IEC 61966-2-1).
  public static let linear: [Double] = (0...255).map { value in
    let share = Double(value) / 255
    return share <= 0.04045 ? share / 12.92 : Logarithm.power((share + 0.055) / 1.055, 2.4)
  }

  /// The red, green and blue of a palette entry: 16 colours that the terminal owns, a cube of 6×6×6
  /// and 24 greys.
  static func components(_ entry: UInt8) -> Components {
    switch entry {
    case 0..<16: return standard[Int(entry)]
    case 16..<232:
      let index = Int(entry) - 16
      return (steps[index / 36], steps[index / 6 % 6], steps[index % 6])
    default:
      let grey = 8 + 10 * (entry - 232)
      return (grey, grey, grey)
    }
  }

  private static let steps: [UInt8] = [0, 95, 135, 175, 215, 255]

  static let standard: [Components] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0),
    (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
    (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]
}
