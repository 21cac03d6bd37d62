/// A line through points that jumps wherever one piece ends and the next begins.
public struct Curve: Hashable, Sendable {
  /// Each piece is continuous. A point that is not finite interrupts its piece.
  public var pieces: [[DataPoint]]
  public var style: Style
  public var dash: Dash
  /// What the legend calls it; an empty name keeps it out of the legend.
  public var name: String
  /// Whether a jump between two pieces is marked by a dotted vertical at its place.
  public var showsRisers: Bool
  /// What the legend shows in place of a stroke: the glyph of markers that belong to the curve.
  public var mark: Unicode.Scalar?

  public init(
    pieces: [[DataPoint]], style: Style = .plain, dash: Dash = .solid, name: String = "",
    showsRisers: Bool = false, mark: Unicode.Scalar? = nil
  ) {
    self.pieces = pieces
    self.style = style
    self.dash = dash
    self.name = name
    self.showsRisers = showsRisers
    self.mark = mark
  }
}
