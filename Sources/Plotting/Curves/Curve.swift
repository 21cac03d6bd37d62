/// A line through points that jumps wherever one piece ends and the next begins.
public struct Curve: Hashable, Sendable {
  /// Each piece is continuous. A point that is not finite interrupts its piece.
  public var pieces: [[DataPoint]]
  /// How it looks.
  public var style: Style
  /// How it is dashed, which tells it from others without colour.
  public var dash: Dash
  /// What the legend calls it; an empty name keeps it out of the legend.
  public var name: String
  /// Whether a jump between two pieces is marked by a dotted vertical at its place.
  public var showsRisers: Bool
  /// What the legend shows in place of a stroke: the glyph of markers that belong to the curve.
  public var mark: Unicode.Scalar?

  /// A curve made of pieces.
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
