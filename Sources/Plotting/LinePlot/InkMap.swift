/// What has been drawn in each cell of a plot's area, so that words find room.
struct InkMap {
  enum Ink: UInt8, Comparable {
    case none, vertical, curve, marker, text

    static func < (a: Ink, b: Ink) -> Bool { a.rawValue < b.rawValue }
  }

  let area: Rect
  private var cells: [Ink]

  init(_ area: Rect) {
    self.area = area
    cells = Array(repeating: .none, count: area.width * area.height)
  }

  /// What is at a place of the frame; text outside of the area.
  subscript(x: Int, y: Int) -> Ink {
    guard area.contains(Point(x: x, y: y)) else { return .text }
    return cells[(y - area.y) * area.width + x - area.x]
  }

  mutating func mark(_ x: Int, _ y: Int, _ ink: Ink) {
    guard area.contains(Point(x: x, y: y)) else { return }
    cells[(y - area.y) * area.width + x - area.x] = ink
  }

  /// Where words of some width start near a cell, beside it if possible, else a row or two away,
  /// with a blank on each side if possible; nil if they would cover more than `covering` or touch
  /// other words.
  func room(width: Int, near point: Point, covering: Ink) -> Point? {
    for beside in [Ink.vertical, .marker] {
      for dy in [0, -1, 1, -2, 2] {
        let sides = [
          point.x + 2, point.x - 1 - width, point.x + 1, point.x - width, point.x - width / 2,
        ]
        for start in dy == 0 ? sides.prefix(4) : sides[...] {
          let place = Point(x: start, y: point.y + dy)
          if isFree(place, width: width, covering: covering, beside: beside) { return place }
        }
      }
    }
    return nil
  }

  private func isFree(_ place: Point, width: Int, covering: Ink, beside: Ink) -> Bool {
    guard place.x >= area.x, place.x + width <= area.maxX else { return false }
    for x in place.x..<place.x + width where self[x, place.y] > covering { return false }
    for x in [place.x - 1, place.x + width] where x >= area.x && x < area.maxX {
      if self[x, place.y] > beside { return false }
    }
    return true
  }
}
