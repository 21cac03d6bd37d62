/// Which characters a picture is made of. All sets show the same; they differ in what a terminal
/// and its font can draw.
public enum GlyphSet: String, CaseIterable, Sendable {
  /// 2×4 dots a cell.
  case braille
  /// 2×2 quadrants a cell, for fonts without braille.
  case quadrant
  /// Eighths of a cell, for bars and fills.
  case block
  /// 7-bit characters only: slopes come out as / \ _ - | ' .
  case ascii
  /// One mark a cell.
  case dot

  /// Whether every glyph is a 7-bit character.
  public var isASCII: Bool { self == .ascii || self == .dot }
}
