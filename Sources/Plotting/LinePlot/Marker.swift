/// A whole cell at a point: the operating point, simulated or measured points.
///
/// A marker outside of the plot is shown at its edge by an arrow, with its label.
public struct Marker: Hashable, Sendable {
  public var x: Double
  public var y: Double
  public var glyph: Unicode.Scalar
  public var style: Style
  /// Its value or name, written beside it where there is room.
  public var label: String?

  public init(
    x: Double, y: Double, glyph: Unicode.Scalar = "●", style: Style = .plain,
    label: String? = nil
  ) {
    self.x = x
    self.y = y
    self.glyph = glyph
    self.style = style
    self.label = label
  }
}
