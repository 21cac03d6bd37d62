extension HeatMap {
  /// A row of cells of one region.
  private struct Run {
    let region: Int
    let columns: Range<Int>
    let row: Int
    /// How many rows of the region lie above and below its middle, the fewer of both.
    var clearance = 0

    var middle: Int { (columns.lowerBound + columns.upperBound) / 2 }
    /// How well it holds a name: a cell is about twice as high as it is wide.
    var room: Int { min(columns.count, 6 * clearance + 3) }
  }

  /// Writes the name of each connected region where it has most room.
  func renderNames(
    into frame: inout Frame, _ area: Rect, _ glyphs: GlyphSet, _ ink: inout InkMap
  ) {
    let runs = runs(in: area)
    for region in runs.keys.sorted() {
      let places = (runs[region] ?? []).sorted { ($1.room, $0.row) < ($0.room, $1.row) }
      guard let first = places.first,
        let here = areaOfCell(first.columns.lowerBound, first.row)
      else { continue }
      let short = Array(glyphs.spelled(here.label).unicodeScalars)
      let long = Array(glyphs.spelled(here.longLabel).unicodeScalars)
      let isWide = first.room >= long.count + 6 && first.clearance >= 1
      let texts = [[" "] + long + [" "], [" "] + short + [" "], short]
      for text in isWide ? texts[...] : texts.dropFirst() {
        guard let place = room(for: text.count, in: places.prefix(24), area, ink) else { continue }
        write(text, nil, at: place, into: &frame, &ink)
        break
      }
    }
  }

  /// Where words of some width cover least: nothing, or dotted lines.
  private func room(
    for width: Int, in runs: ArraySlice<Run>, _ area: Rect, _ ink: InkMap
  ) -> Point? {
    for covered in [InkMap.Ink.none, .vertical] {
      for run in runs where run.columns.count >= width {
        let ideal = run.middle - width / 2
        let starts = (run.columns.lowerBound...run.columns.upperBound - width).sorted {
          (abs($0 - ideal), $0) < (abs($1 - ideal), $1)
        }
        let start = starts.first { start in
          (start..<start + width).allSatisfy { ink[area.x + $0, area.y + run.row] <= covered }
        }
        if let start { return Point(x: area.x + start, y: area.y + run.row) }
      }
    }
    return nil
  }

  /// The runs of each connected region, whose number is that of its first cell.
  private func runs(in area: Rect) -> [Int: [Run]] {
    let (width, height) = (area.width, area.height)
    var region = [Int](repeating: -1, count: width * height)
    for start in region.indices where region[start] < 0 {
      let number = cells[start % width, start / width]
      guard number != nil else { continue }
      var open = [start]
      region[start] = start
      while let index = open.popLast() {
        let (x, y) = (index % width, index / width)
        for (nx, ny) in [(x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1)]
        where nx >= 0 && ny >= 0 && nx < width && ny < height {
          let next = ny * width + nx
          guard region[next] < 0, cells[nx, ny] == number else { continue }
          region[next] = start
          open.append(next)
        }
      }
    }
    var runs: [Int: [Run]] = [:]
    for row in 0..<height {
      var start = 0
      for column in 1...width {
        let here = region[row * width + start]
        guard column == width || region[row * width + column] != here else { continue }
        if here >= 0 {
          var run = Run(region: here, columns: start..<column, row: row)
          func belongs(_ row: Int) -> Bool {
            row >= 0 && row < height && region[row * width + run.middle] == here
          }
          while belongs(row - run.clearance - 1), belongs(row + run.clearance + 1) {
            run.clearance += 1
          }
          runs[here, default: []].append(run)
        }
        start = column
      }
    }
    return runs
  }
}
