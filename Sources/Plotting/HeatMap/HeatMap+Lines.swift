extension HeatMap {
  /// Which line of which set runs through a cell.
  struct Mark: Hashable {
    let lines: Int
    let level: Int
  }

  /// Draws all lines; returns the cells through which each runs, in reading order.
  func renderLines(
    into frame: inout Frame, _ area: Rect, _ glyphs: GlyphSet, _ ink: inout InkMap
  ) -> [Mark: [Point]] {
    let cell = SubCells(glyphs)
    var bits = [UInt16](repeating: 0, count: area.width * area.height)
    var owner = [Mark?](repeating: nil, count: bits.count)
    for (number, lines) in lines.enumerated() {
      let (columns, rows) = (lines.grid.columns, lines.grid.rows)
      guard columns == area.width * cell.columns, rows == area.height * cell.rows else { continue }
      let values = lines.grid.values
      for row in 0..<rows {
        for column in 0..<columns {
          let here = values[row * columns + column]
          let right = column + 1 < columns ? values[row * columns + column + 1] : here
          let below = row + 1 < rows ? values[(row + 1) * columns + column] : here
          guard here != right || here != below,
            let level = lines.level(between: here, right) ?? lines.level(between: here, below)
          else { continue }
          if cell.kind == .braille || cell.kind == .quadrant, lines.levels[level].dash == .dotted,
            (column & 1) ^ ((row >> 1) & 1) == 1
          {
            continue
          }
          let index = row / cell.rows * area.width + column / cell.columns
          let mark = Mark(lines: number, level: level)
          if owner[index] != mark {
            owner[index] = mark
            bits[index] = 0
          }
          bits[index] |= cell.masks[row % cell.rows * cell.columns + column % cell.columns]
        }
      }
    }
    var cells: [Mark: [Point]] = [:]
    let most = cell.masks.count == 1 ? 1 : cell.masks.count * 5 / 8
    for (index, mark) in owner.enumerated() {
      guard let mark,
        !lines[mark.lines].leavesTangles || bits[index].nonzeroBitCount <= most
      else { continue }
      let point = Point(x: area.x + index % area.width, y: area.y + index / area.width)
      let dash = lines[mark.lines].levels[mark.level].dash
      frame[point.x, point.y].glyph = cell.glyph(bits[index], dash)
      ink.mark(point.x, point.y, dash == .solid ? .curve : .vertical)
      cells[mark, default: []].append(point)
    }
    return cells
  }

  /// Writes on each line what it stands for: once, on a long one twice.
  func renderLabels(
    of marks: [Mark: [Point]], into frame: inout Frame, _ area: Rect, _ glyphs: GlyphSet,
    _ ink: inout InkMap
  ) {
    let order = marks.keys.sorted { ($0.lines, $0.level) < ($1.lines, $1.level) }
    for mark in order {
      let level = lines[mark.lines].levels[mark.level]
      let text = Array(glyphs.spelled(level.label).unicodeScalars)
      let cells = marks[mark] ?? []
      guard !text.isEmpty, cells.count >= text.count else { continue }
      let own = Set(cells)
      for target in cells.count > 120 ? [cells.count / 4, cells.count * 3 / 4] : [cells.count / 2] {
        // From there outwards, the earlier of two that are as near first.
        let nearest = (0...cells.count).lazy.flatMap {
          $0 == 0 ? [target] : [target - $0, target + $0]
        }
        let places = nearest.filter(cells.indices.contains).map { index in
          Point(x: cells[index].x - text.count / 2, y: cells[index].y)
        }
        let place = places.first { place in
          (place.x - 1..<place.x + text.count + 1).allSatisfy { x in
            let isInside = x >= place.x && x < place.x + text.count
            let found = ink[x, place.y]
            // Words beside would run into it; a firm line under it would be cut.
            return isInside
              ? found <= .vertical || found == .curve && own.contains(Point(x: x, y: place.y))
              : found < .marker || !area.contains(Point(x: x, y: place.y))
          }
        }
        guard let place else { continue }
        write(text, level.labelStyle, at: place, into: &frame, &ink)
      }
    }
  }

  /// Words on the map, in a style or that of the ground.
  func write(
    _ text: [Unicode.Scalar], _ style: Style?, at place: Point, into frame: inout Frame,
    _ ink: inout InkMap
  ) {
    for (offset, glyph) in text.enumerated() {
      let x = place.x + offset
      frame[x, place.y] = Cell(glyph, style ?? frame[x, place.y].style)
      ink.mark(x, place.y, .text)
    }
  }
}
