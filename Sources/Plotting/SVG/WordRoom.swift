/// What is drawn in the area of a plot, so that words find room beside it.
struct WordRoom {
  let area: Area
  private(set) var lines: [Area.Segment] = []
  private var taken: [Area] = []

  init(_ area: Area) { self.area = area }

  mutating func add(_ line: Area.Segment) { lines.append(line) }

  /// Words and marks, over which no other word is written.
  mutating func take(_ box: Area) { taken.append(box) }

  /// Takes the place for a line of text beside a point that has the least in its way.
  /// - Parameter gap: how far the point reaches.
  /// - Returns: its left end and base line; nil where everything is taken.
  mutating func place(
    width: Double, size: Double, near x: Double, _ y: Double, gap: Double
  ) -> (x: Double, y: Double)? {
    var best: (cost: Double, box: Area)?
    let height = size * 1.15
    for (row, dy) in [0, -1, 1, -2, 2, -3, 3].enumerated() {
      let sides = [(x + gap, 0.0), (x - gap - width, 1), (x - width / 2, row == 0 ? 99 : 3)]
      for (left, preference) in sides where preference < 99 {
        let box = Area(
          x: left, y: y - height / 2 + Double(dy) * (height + 2), width: width, height: height)
        guard area.contains(box), !taken.contains(where: box.overlaps) else { continue }
        let crossings = lines.count(where: box.isCrossed)
        let cost = Double(min(crossings, 4)) * 7 + Double((row + 1) / 2) * 9 + preference
        if cost < best?.cost ?? .infinity { best = (cost, box) }
      }
    }
    guard let box = best?.box else { return nil }
    taken.append(box)
    return (box.x, box.maxY - height * 0.24)
  }
}
