/// A rectangle of a vector picture, in pixels.
public struct Area: Hashable, Sendable {
  /// The left edge.
  public var x: Double
  /// The upper edge.
  public var y: Double
  /// To the right.
  public var width: Double
  /// Downwards.
  public var height: Double

  /// An area of the page, in its units.
  public init(x: Double, y: Double, width: Double, height: Double) {
    (self.x, self.y) = (x, y)
    (self.width, self.height) = (max(0, width), max(0, height))
  }

  /// The right edge.
  public var maxX: Double { x + width }
  /// The lower edge.
  public var maxY: Double { y + height }

  func inset(left: Double = 0, top: Double = 0, right: Double = 0, bottom: Double = 0) -> Area {
    Area(x: x + left, y: y + top, width: width - left - right, height: height - top - bottom)
  }

  func contains(_ other: Area) -> Bool {
    other.x >= x && other.maxX <= maxX && other.y >= y && other.maxY <= maxY
  }

  func overlaps(_ other: Area) -> Bool {
    x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
  }

  /// Whether a line from one point to another goes through it.
  func isCrossed(by line: Segment) -> Bool {
    guard width > 0, height > 0 else { return false }
    func unit(_ x: Double, _ y: Double) -> UnitPoint {
      UnitPoint(x: (x - self.x) / width, y: (y - self.y) / height)
    }
    return UnitPoint.clip(unit(line.x1, line.y1), unit(line.x2, line.y2)) != nil
  }

  /// A straight line, in pixels.
  struct Segment {
    let x1: Double
    let y1: Double
    let x2: Double
    let y2: Double
  }
}
