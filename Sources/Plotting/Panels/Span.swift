/// What a lane shows from one instant to another, the end excluded.
public struct Span: Hashable, Sendable {
  public var start: Double
  public var end: Double
  public var glyph: Unicode.Scalar
  public var style: Style
  /// The higher one is seen where spans share a cell; however short, it gets at least a cell.
  public var priority: Int

  public init(
    start: Double, end: Double, glyph: Unicode.Scalar, style: Style = .plain, priority: Int = 0
  ) {
    self.start = start
    self.end = end
    self.glyph = glyph
    self.style = style
    self.priority = priority
  }
}
