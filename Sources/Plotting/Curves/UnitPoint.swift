/// A point in fractions of the plot's area, y upwards.
struct UnitPoint {
  var x: Double
  var y: Double

  /// Whatever is far outside is brought to a distance that can be calculated with.
  init(x: Double, y: Double) {
    self.x = min(max(x, -1e12), 1e12)
    self.y = min(max(y, -1e12), 1e12)
  }

  var isInside: Bool { x >= 0 && x <= 1 && y >= 0 && y <= 1 }

  /// The part of a line inside of the area (Liang and Barsky), nil if there is none.
  static func clip(_ a: UnitPoint, _ b: UnitPoint) -> (UnitPoint, UnitPoint)? {
    if a.isInside && b.isInside { return (a, b) }
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    var (enter, leave) = (0.0, 1.0)
    for (direction, room) in [(-dx, a.x), (dx, 1 - a.x), (-dy, a.y), (dy, 1 - a.y)] {
      if direction == 0 {
        if room < 0 { return nil }
      } else if direction < 0 {
        enter = max(enter, room / direction)
      } else {
        leave = min(leave, room / direction)
      }
    }
    guard enter <= leave else { return nil }
    return (
      UnitPoint(x: a.x + enter * dx, y: a.y + enter * dy),
      UnitPoint(x: a.x + leave * dx, y: a.y + leave * dy)
    )
  }
}
