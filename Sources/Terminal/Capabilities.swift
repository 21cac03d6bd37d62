public import Plotting

/// What the terminal can do, and how large it is now.
public struct Capabilities: Hashable, Sendable {
  /// Columns and rows.
  public var size: Size
  /// Whether characters beyond ASCII may be drawn.
  public let isUTF8: Bool
  /// How many colours are used.
  public let colors: ColorLevel
}
