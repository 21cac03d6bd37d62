/// A boundary: a dotted line at an exact x, behind the curves.
///
/// Where several different ones fall into one column, their number stands at its top.
public struct Vertical: Hashable, Sendable {
  /// In the coordinates of the data.
  public var x: Double
  /// How it looks.
  public var style: Style
  /// Written at the top beside the line where there is room.
  public var label: String?

  /// A line from top to bottom.
  public init(x: Double, style: Style = .plain, label: String? = nil) {
    self.x = x
    self.style = style
    self.label = label
  }
}
