/// A stretch of the x axis with a name, shown hatched and labelled in a row under the plot.
public struct Band: Hashable, Sendable {
  /// The values along x that it covers.
  public var range: ClosedRange<Double>
  /// The letters in it.
  public var label: String
  /// Used instead of the label where there is room.
  public var longLabel: String?
  /// How it looks.
  public var style: Style
  /// What fills it where there is no colour.
  public var hatch: Unicode.Scalar

  /// A stretch of the band below the axis.
  public init(
    range: ClosedRange<Double>, label: String, longLabel: String? = nil, style: Style = .plain,
    hatch: Unicode.Scalar = "░"
  ) {
    self.range = range
    self.label = label
    self.longLabel = longLabel
    self.style = style
    self.hatch = hatch
  }
}
