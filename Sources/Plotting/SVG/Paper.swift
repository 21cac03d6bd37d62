/// What a vector picture is drawn on, and its inks for what is no data.
public enum Paper: String, CaseIterable, Hashable, Sendable {
  /// White, for print.
  case light
  /// Nearly black, for slides.
  case dark

  /// The colour of the paper, `#rrggbb`.
  public var ground: String { self == .light ? "#ffffff" : "#14171a" }
  /// Text, and whatever has no colour of its own.
  public var ink: String { self == .light ? "#1a1a1a" : "#e8e8e6" }
  /// Text of less weight, axes.
  public var softInk: String { self == .light ? "#555555" : "#a9adb0" }
  /// The lines of a grid.
  public var grid: String { self == .light ? "#e6e6e6" : "#2a2f34" }

  /// A colour as SVG writes it; the terminal's own is that of the ink.
  func ink(_ color: Color) -> String {
    guard let (red, green, blue) = color.components else { return ink }
    let digits = [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    return "#" + digits.joined()
  }
}
