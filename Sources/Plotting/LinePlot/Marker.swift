/// A whole cell at a point: the operating point, simulated or measured points.
///
/// A marker outside of the plot is shown at its edge by an arrow, with its label.
public struct Marker: Hashable, Sendable {
  /// In the coordinates of the data.
  public var x: Double
  /// In the coordinates of the data.
  public var y: Double
  /// What marks the point.
  public var glyph: Unicode.Scalar
  /// How it looks.
  public var style: Style
  /// Its value or name, written beside it where there is room.
  public var label: String?

  /// A mark at a point of the data.
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
