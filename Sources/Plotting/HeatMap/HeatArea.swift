/// What cells of a heat map have in common: their ground, their hatch and their name.
public struct HeatArea: Hashable, Sendable {
  /// A few letters, for cells.
  public var label: String
  /// Used instead of the label where there is much room.
  public var longLabel: String
  /// The ground, and what stands on it.
  public var style: Style
  /// What tells the area where grounds do not.
  public var hatch: Unicode.Scalar

  /// A kind of area, with its letters, colour and hatch.
  public init(label: String, longLabel: String, style: Style = .plain, hatch: Unicode.Scalar) {
    self.label = label
    self.longLabel = longLabel
    self.style = style
    self.hatch = hatch
  }
}
