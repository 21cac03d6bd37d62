/// A boundary: a dotted line at an exact x, behind the curves.
///
/// Where several different ones fall into one column, their number stands at its top.
public struct Vertical: Hashable, Sendable {
  public var x: Double
  public var style: Style
  /// Written at the top beside the line where there is room.
  public var label: String?

  public init(x: Double, style: Style = .plain, label: String? = nil) {
    self.x = x
    self.style = style
    self.label = label
  }
}
