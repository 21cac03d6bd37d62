extension LinePlotPicture {
  /// Points, and arrows at the edge for those outside.
  func drawMarkers(into svg: inout SVG, _ room: inout WordRoom) {
    for marker in plot.markers {
      guard let place = place(of: marker) else { continue }
      let ink = svg.paper.ink(marker.style.foreground)
      if let turn = place.turn {
        svg.add(
          "path",
          [
            "class": "mark outside", "d": "M0 -4l4 7h-8z", "fill": ink,
            "transform":
              "translate(\(SVG.number(place.x)) \(SVG.number(place.y))) rotate(\(turn))",
          ])
      } else {
        MarkerShape(marker.glyph).draw(ink, x: place.x, y: place.y, into: &svg)
      }
      let radius = MarkerShape(marker.glyph).radius
      room.take(
        Area(
          x: place.x - radius, y: place.y - radius, width: 2 * radius, height: 2 * radius))
    }
  }

  /// Labels and annotations, the most important first: each takes the room that is left.
  func drawWords(into svg: inout SVG, _ room: inout WordRoom) {
    for marker in plot.markers.reversed() {
      guard let label = marker.label, let place = place(of: marker) else { continue }
      write(
        label, marker.style, near: place.x, place.y,
        gap: MarkerShape(marker.glyph).radius + 4, into: &svg, &room)
    }
    for vertical in plot.verticals where (0...1).contains(plot.x.fraction(of: vertical.x)) {
      guard let label = vertical.label else { continue }
      write(label, vertical.style, near: x(vertical.x), area.y + 9, gap: 5, into: &svg, &room)
    }
    for annotation in plot.annotations {
      let fraction = plot.y.fraction(of: annotation.y)
      guard (0...1).contains(plot.x.fraction(of: annotation.x)), !fraction.isNaN else { continue }
      let y = area.maxY - min(max(0, fraction), 1) * area.height
      write(annotation.text, annotation.style, near: x(annotation.x), y, gap: 6, into: &svg, &room)
    }
  }

  /// Where a marker stands: its own place, or the nearest at the edge and how the arrow there is
  /// turned, in degrees.
  private func place(of marker: Marker) -> (x: Double, y: Double, turn: Int?)? {
    let (fx, fy) = (plot.x.fraction(of: marker.x), plot.y.fraction(of: marker.y))
    guard !fx.isNaN, !fy.isNaN else { return nil }
    let turn: Int? = fx < 0 ? 270 : fx > 1 ? 90 : fy > 1 ? 0 : fy < 0 ? 180 : nil
    let margin = turn == nil ? 0.0 : 6
    let x = area.x + min(max(0, fx), 1) * area.width
    let y = area.maxY - min(max(0, fy), 1) * area.height
    return (
      min(max(x, area.x + margin), area.maxX - margin),
      min(max(y, area.y + margin), area.maxY - margin), turn
    )
  }

  private func write(
    _ text: String, _ style: Style, near x: Double, _ y: Double, gap: Double,
    into svg: inout SVG, _ room: inout WordRoom
  ) {
    let isBold = style.attributes.contains(.bold)
    let width = SVG.width(of: text, size: Self.labelSize, isBold: isBold)
    guard
      let place = room.place(width: width, size: Self.labelSize, near: x, y, gap: gap)
    else { return }
    svg.write(
      text, x: place.x, y: place.y, size: Self.labelSize,
      ink: svg.paper.ink(style.foreground), isBold: isBold, hasHalo: true)
  }
}
