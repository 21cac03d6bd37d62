/// A few characters near a point, such as ×1.48 at a jump; left out where there is no room.
public struct Annotation: Hashable, Sendable {
  /// In the coordinates of the data.
  public var x: Double
  /// In the coordinates of the data.
  public var y: Double
  /// What is written there.
  public var text: String
  /// How it looks.
  public var style: Style

  /// A text at a point of the data.
  public init(x: Double, y: Double, text: String, style: Style = .plain) {
    self.x = x
    self.y = y
    self.text = text
    self.style = style
  }
}
