extension LinePlot {
  /// Labels and annotations, the most important first: each takes the room that is left.
  func renderWords(
    into frame: inout Frame, _ area: Rect, _ glyphs: GlyphSet, _ ink: inout InkMap
  ) {
    for marker in markers.reversed() {
      guard let label = marker.label, let place = place(of: marker, area), place.arrow != nil
      else { continue }
      // What is off the plot is told even where a curve has to give way.
      let levels: [InkMap.Ink] = [.none, .vertical, .curve]
      write(
        label, marker.style, near: Point(x: place.x, y: place.y), covering: levels, into: &frame,
        glyphs, &ink)
    }
    for vertical in verticals {
      guard let label = vertical.label, let column = x.cell(of: vertical.x, count: area.width)
      else { continue }
      write(
        label, vertical.style, near: Point(x: area.x + column, y: area.y), covering: [.none],
        into: &frame, glyphs, &ink)
    }
    for marker in markers.reversed() {
      guard let label = marker.label, let place = place(of: marker, area), place.arrow == nil
      else { continue }
      write(
        label, marker.style, near: Point(x: place.x, y: place.y), covering: [.none, .vertical],
        into: &frame, glyphs, &ink)
    }
    for annotation in annotations {
      let fraction = y.fraction(of: annotation.y)
      guard let column = x.cell(of: annotation.x, count: area.width), !fraction.isNaN
      else { continue }
      let row = Int(min(max(0, fraction), 1) * Double(area.height))
      let point = Point(x: area.x + column, y: area.maxY - 1 - min(row, area.height - 1))
      write(
        annotation.text, annotation.style, near: point, covering: [.none, .vertical],
        into: &frame, glyphs, &ink)
    }
  }

  /// Where a marker is drawn: its own cell, or the nearest at the edge with an arrow that points
  /// on.
  func place(of marker: Marker, _ area: Rect) -> (x: Int, y: Int, arrow: Unicode.Scalar?)? {
    let (fx, fy) = (x.fraction(of: marker.x), y.fraction(of: marker.y))
    guard !fx.isNaN, !fy.isNaN else { return nil }
    let column = Int(min(max(0, fx), 1) * Double(area.width))
    let row = Int(min(max(0, fy), 1) * Double(area.height))
    let arrow: Unicode.Scalar? =
      fx < 0 ? "◀" : fx > 1 ? "▶" : fy > 1 ? "▲" : fy < 0 ? "▼" : nil
    return (
      area.x + min(column, area.width - 1), area.maxY - 1 - min(row, area.height - 1), arrow
    )
  }

  private func write(
    _ text: String, _ style: Style, near point: Point, covering levels: [InkMap.Ink],
    into frame: inout Frame, _ glyphs: GlyphSet, _ ink: inout InkMap
  ) {
    let text = Array(glyphs.spelled(text).unicodeScalars)
    guard !text.isEmpty, text.count <= ink.area.width else { return }
    for level in levels {
      guard let place = ink.room(width: text.count, near: point, covering: level) else { continue }
      frame.overlay(text, style, x: place.x, y: place.y, within: ink.area)
      for offset in 0..<text.count { ink.mark(place.x + offset, place.y, .text) }
      return
    }
  }
}
