/// Lines on a heat map: they run between places of a grid whose numbers differ.
///
/// The grid divides each cell as finely as the glyphs can show (`HeatMap.fineness`). Between n and
/// a larger number m runs the line of level m − 1, or of the last one if there are fewer.
public struct HeatLines: Hashable, Sendable {
  /// The numbers between which lines run.
  public var grid: HeatGrid
  /// What each level looks like.
  public var levels: [Level]
  /// Whether a line also runs where numbers end and nothing begins.
  public var boundsNothing: Bool
  /// Whether a cell in which lines are denser than it can show is left without.
  public var leavesTangles = false

  /// How the line between two numbers looks.
  public struct Level: Hashable, Sendable {
    /// Written on the line; empty leaves it without.
    public var label: String
    /// Nil takes the style of the ground.
    public var labelStyle: Style?
    /// Dotted lines are fainter than solid ones and give way to names.
    public var dash: Dash

    /// A level with its label.
    public init(_ label: String = "", labelStyle: Style? = nil, dash: Dash = .dotted) {
      self.label = label
      self.labelStyle = labelStyle
      self.dash = dash
    }
  }

  /// Lines between the places of a grid.
  public init(grid: HeatGrid, levels: [Level], boundsNothing: Bool = false) {
    self.grid = grid
    self.levels = levels
    self.boundsNothing = boundsNothing
  }

  /// The level of the line between two neighbours; nil where there is no line.
  func level(between here: UInt8?, _ there: UInt8?) -> Int? {
    guard here != there, !levels.isEmpty else { return nil }
    guard let here, let there else { return boundsNothing ? 0 : nil }
    return min(levels.count, Int(max(here, there))) - 1
  }
}
