/// How a glyph set divides a cell for curves.
struct SubCells {
  enum Kind { case braille, quadrant, ascii, dot }

  let kind: Kind
  let columns: Int
  let rows: Int
  /// The bit of each sub-cell, row by row from the top left.
  let masks: [UInt16]

  init(_ glyphs: GlyphSet) {
    switch glyphs {
    case .braille: self = SubCells.braille
    case .quadrant, .block: self = SubCells.quadrant
    case .ascii: self = SubCells.ascii
    case .dot: self = SubCells.dot
    }
  }

  private init(_ kind: Kind, columns: Int, masks: [UInt16]) {
    self.kind = kind
    self.columns = columns
    self.masks = masks
    rows = masks.count / columns
  }

  private static let braille = SubCells(
    .braille, columns: 2, masks: [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80])
  private static let quadrant = SubCells(.quadrant, columns: 2, masks: [1, 2, 4, 8])
  private static let ascii = SubCells(
    .ascii, columns: 3, masks: (0..<9).map { UInt16(1) << UInt16($0) })
  private static let dot = SubCells(.dot, columns: 1, masks: [1])

  /// The glyph that shows some sub-cells of one curve.
  func glyph(_ bits: UInt16, _ dash: Dash) -> Unicode.Scalar {
    switch kind {
    case .braille: Unicode.Scalar(UInt16(0x2800) + bits) ?? " "
    case .quadrant: SubCells.quadrants[Int(bits & 15)]
    case .ascii:
      // A dotted line has one dot in each cell, high or low.
      dash == .dotted || dash == .sparse
        ? (bits & 0o770 == 0 ? "'" : ".") : ASCIIShapes.table[Int(bits & 511)]
    case .dot:
      switch dash {
      case .solid: "*"
      case .dashed: "+"
      case .dotted: "."
      case .short: "x"
      case .sparse: ":"
      }
    }
  }

  /// By their bits: top left 1, top right 2, bottom left 4, bottom right 8.
  private static let quadrants: [Unicode.Scalar] = [
    " ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█",
  ]
}
