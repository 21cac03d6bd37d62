extension LinePlot {
  /// Boundaries, curves over them, jumps, markers, and the words where room is left.
  func renderArea(into frame: inout Frame, _ layout: LinePlotLayout, _ glyphs: GlyphSet) {
    let area = layout.area
    let cell = SubCells(glyphs)
    var ink = InkMap(area)
    let counts = renderVerticals(into: &frame, area, glyphs, &ink)

    var raster = Raster(width: area.width, height: area.height, cell: cell)
    for (index, curve) in curves.prefix(Int(UInt16.max) - 1).enumerated() {
      raster.draw(curve, number: UInt16(index + 1), x: x, y: y)
    }
    for (index, owner) in raster.owner.enumerated() where owner != 0 {
      let curve = curves[Int(owner) - 1]
      let (column, row) = (area.x + index % area.width, area.y + index / area.width)
      frame.overlay(cell.glyph(raster.bits[index], curve.dash), curve.style, x: column, y: row)
      ink.mark(column, row, .curve)
    }
    for curve in curves where curve.showsRisers {
      renderRisers(of: curve, into: &frame, area, glyphs, &ink)
    }
    for (column, count) in counts where count > 1 {
      frame.overlay(LinePlot.digit(count), axisStyle, x: column, y: area.y)
      ink.mark(column, area.y, .text)
    }
    renderMarkers(into: &frame, area, glyphs, &ink)
    renderWords(into: &frame, area, glyphs, &ink)
  }

  /// Returns how many different boundaries lie in each column.
  private func renderVerticals(
    into frame: inout Frame, _ area: Rect, _ glyphs: GlyphSet, _ ink: inout InkMap
  ) -> [Int: Int] {
    var places: [Int: Set<Double>] = [:]
    let glyph = glyphs.glyph("┊")
    for vertical in verticals {
      guard let column = x.cell(of: vertical.x, count: area.width) else { continue }
      places[area.x + column, default: []].insert(vertical.x)
      for row in area.y..<area.maxY {
        frame.overlay(glyph, vertical.style, x: area.x + column, y: row)
        ink.mark(area.x + column, row, .vertical)
      }
    }
    return places.mapValues(\.count)
  }

  /// A dotted vertical from the end of one piece to the start of the next, where no curve is.
  private func renderRisers(
    of curve: Curve, into frame: inout Frame, _ area: Rect, _ glyphs: GlyphSet,
    _ ink: inout InkMap
  ) {
    let glyph = glyphs.glyph("╎")
    for (left, right) in zip(curve.pieces, curve.pieces.dropFirst()) {
      guard let end = left.last, let start = right.first,
        let column = x.cell(of: end.x / 2 + start.x / 2, count: area.width)
      else { continue }
      let fractions = (y.fraction(of: end.y), y.fraction(of: start.y))
      let lower = min(fractions.0, fractions.1)
      let upper = max(fractions.0, fractions.1)
      guard lower <= 1, upper >= 0 else { continue }
      let height = Double(area.height)
      let top = area.maxY - 1 - min(area.height - 1, Int(min(1, upper) * height))
      let bottom = area.maxY - 1 - min(area.height - 1, Int(max(0, lower) * height))
      for row in top...bottom where ink[area.x + column, row] < .curve {
        frame.overlay(glyph, curve.style, x: area.x + column, y: row)
        ink.mark(area.x + column, row, .curve)
      }
    }
  }

  private func renderMarkers(
    into frame: inout Frame, _ area: Rect, _ glyphs: GlyphSet, _ ink: inout InkMap
  ) {
    for marker in markers {
      guard let place = place(of: marker, area) else { continue }
      let glyph = place.arrow ?? marker.glyph
      frame.overlay(glyphs.glyph(glyph), marker.style, x: place.x, y: place.y)
      ink.mark(place.x, place.y, .marker)
    }
  }
}
