/// What a lane shows from one instant to another, the end excluded.
public struct Span: Hashable, Sendable {
  /// When it begins.
  public var start: Double
  /// When it ends.
  public var end: Double
  /// What fills it.
  public var glyph: Unicode.Scalar
  /// How it looks.
  public var style: Style
  /// The higher one is seen where spans share a cell; however short, it gets at least a cell.
  public var priority: Int

  /// Something that lasts from one time to another.
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
