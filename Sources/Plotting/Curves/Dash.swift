/// How a curve is stroked, so that curves differ where there is no colour.
public enum Dash: String, CaseIterable, Hashable, Sendable {
  case solid
  case dashed
  case dotted
  /// Short dashes, as far apart as they are long.
  case short
  /// Single dots, far apart.
  case sparse

  /// How many sub-cells of a line are drawn, and how many are left out, in turns.
  func stroke(_ cell: SubCells) -> (on: Int, off: Int) {
    switch self {
    case .solid: (1, 0)
    case .dashed: (2 * cell.columns, cell.columns)
    case .short: (cell.columns, cell.columns)
    case .sparse: (1, 2 * cell.columns)
    case .dotted: cell.kind == .braille || cell.kind == .quadrant ? (1, 1) : (1, 0)
    }
  }
}
