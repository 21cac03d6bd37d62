/// A stretch of the x axis with a name, shown hatched and labelled in a row under the plot.
public struct Band: Hashable, Sendable {
  public var range: ClosedRange<Double>
  public var label: String
  /// Used instead of the label where there is room.
  public var longLabel: String?
  public var style: Style
  public var hatch: Unicode.Scalar
  /// The hatch where only 7-bit characters are drawn; nil takes what stands for `hatch`.
  public var asciiHatch: Unicode.Scalar?

  public init(
    range: ClosedRange<Double>, label: String, longLabel: String? = nil, style: Style = .plain,
    hatch: Unicode.Scalar = "░", asciiHatch: Unicode.Scalar? = nil
  ) {
    self.range = range
    self.label = label
    self.longLabel = longLabel
    self.style = style
    self.hatch = hatch
    self.asciiHatch = asciiHatch
  }

  func hatch(in glyphs: GlyphSet) -> Unicode.Scalar {
    glyphs.glyph(glyphs.isASCII ? asciiHatch ?? hatch : hatch)
  }
}
