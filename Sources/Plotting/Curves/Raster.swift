/// Curves in the sub-cells of an area.
///
/// A cell has one foreground colour, so it belongs to the curve that touched it last, alone: the
/// marks of an earlier curve in that cell are dropped, and the earlier curve is seen to pass
/// behind.
struct Raster {
  let width: Int
  let height: Int
  let cell: SubCells
  /// For each cell the sub-cells that are set.
  private(set) var bits: [UInt16]
  /// For each cell the number of its curve, from 1; 0 where there is none.
  private(set) var owner: [UInt16]

  init(width: Int, height: Int, cell: SubCells) {
    self.width = width
    self.height = height
    self.cell = cell
    bits = Array(repeating: 0, count: width * height)
    owner = Array(repeating: 0, count: width * height)
  }

  mutating func draw(_ curve: Curve, number: UInt16, x: Scale, y: Scale) {
    for piece in curve.pieces {
      var stroke = Stroke(curve.dash.stroke(cell))
      var previous: UnitPoint?
      for point in piece {
        guard point.x.isFinite, point.y.isFinite else {
          previous = nil
          continue
        }
        let next = UnitPoint(x: x.fraction(of: point.x), y: y.fraction(of: point.y))
        if let previous {
          if let (start, end) = UnitPoint.clip(previous, next) {
            line(from: start, to: end, number: number, &stroke)
          }
        } else if next.isInside {
          line(from: next, to: next, number: number, &stroke)
        }
        previous = next
      }
    }
  }

  /// Bresenham's line. The pen goes on counting its dashes where it was.
  private mutating func line(
    from start: UnitPoint, to end: UnitPoint, number: UInt16, _ stroke: inout Stroke
  ) {
    var (x, y) = subCell(start)
    let (endX, endY) = subCell(end)
    if !(stroke.x == x && stroke.y == y) { put(x, y, number, &stroke) }
    let (dx, dy) = (abs(endX - x), -abs(endY - y))
    let (stepX, stepY) = (endX > x ? 1 : -1, endY > y ? 1 : -1)
    var error = dx + dy
    while x != endX || y != endY {
      let twice = 2 * error
      if twice >= dy {
        error += dy
        x += stepX
      }
      if twice <= dx {
        error += dx
        y += stepY
      }
      put(x, y, number, &stroke)
    }
  }

  private func subCell(_ point: UnitPoint) -> (x: Int, y: Int) {
    let (columns, rows) = (width * cell.columns, height * cell.rows)
    let x = Int(point.x * Double(columns))
    let y = Int(point.y * Double(rows))
    return (min(max(0, x), columns - 1), rows - 1 - min(max(0, y), rows - 1))
  }

  private mutating func put(_ x: Int, _ y: Int, _ number: UInt16, _ stroke: inout Stroke) {
    guard stroke.advance(to: x, y) else { return }
    let index = y / cell.rows * width + x / cell.columns
    if owner[index] != number {
      owner[index] = number
      bits[index] = 0
    }
    bits[index] |= cell.masks[y % cell.rows * cell.columns + x % cell.columns]
  }
}
