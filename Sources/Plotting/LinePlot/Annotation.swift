/// A few characters near a point, such as ×1.48 at a jump; left out where there is no room.
public struct Annotation: Hashable, Sendable {
  public var x: Double
  public var y: Double
  public var text: String
  public var style: Style

  public init(x: Double, y: Double, text: String, style: Style = .plain) {
    self.x = x
    self.y = y
    self.text = text
    self.style = style
  }
}
