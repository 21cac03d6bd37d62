/// A point in the units of the axes.
public struct DataPoint: Hashable, Sendable {
  /// Along the horizontal axis.
  public var x: Double
  /// Along the vertical axis.
  public var y: Double

  /// A point in the coordinates of the data.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}
