extension LinePlotPicture {
  func drawCurves(into svg: inout SVG, _ room: inout WordRoom) {
    for index in order {
      let (curve, dash) = (plot.curves[index], dashes[index])
      let lines = curve.pieces.map(lines)
      for line in lines.joined().joined() { room.add(line) }
      let path = lines.joined().map(path).joined()
      let ink = svg.paper.ink(curve.style.foreground)
      if !path.isEmpty {
        let kind = curve.name.isEmpty ? "strokes" : "curve"
        svg.append(
          "<path class=\"\(kind)\" d=\"\(path)\(caps(of: curve))\" stroke=\"\(ink)\""
            + "\(dash.attributes)>"
            + (curve.name.isEmpty ? "" : "<title>\(SVG.escaped(curve.name))</title>")
            + "</path>\n")
      }
      if curve.showsRisers { drawRisers(of: curve, ink, into: &svg, &room) }
    }
  }

  /// Solid lines under those with gaps, so that curves which lie on each other are both seen.
  private var order: [Int] {
    func layer(_ curve: Curve) -> Int {
      if curve.name.isEmpty { return 0 }
      return curve.dash == .solid ? 1 : curve.dash == .dashed ? 2 : 3
    }
    return plot.curves.indices.sorted {
      (layer(plot.curves[$0]), $0) < (layer(plot.curves[$1]), $1)
    }
  }

  /// The parts of a piece that lie in the area, each a chain of lines.
  private func lines(of piece: [DataPoint]) -> [[Area.Segment]] {
    var chains: [[Area.Segment]] = []
    var isOpen = false
    for (left, right) in zip(piece, piece.dropFirst()) {
      guard let (start, end) = UnitPoint.clip(unit(left), unit(right)), isFinite(left, right)
      else {
        isOpen = false
        continue
      }
      let line = Area.Segment(
        x1: area.x + start.x * area.width, y1: area.maxY - start.y * area.height,
        x2: area.x + end.x * area.width, y2: area.maxY - end.y * area.height)
      if isOpen {
        chains[chains.count - 1].append(line)
      } else {
        chains.append([line])
      }
      // What was cut at its end does not go on from there.
      isOpen = unit(right).isInside
    }
    // A piece of one point is a jump to a value and away from it.
    if piece.count == 1, let point = piece.first, isFinite(point, point), unit(point).isInside {
      let (x, y) = (x(point.x), y(point.y))
      chains.append([Area.Segment(x1: x - 0.6, y1: y, x2: x + 0.6, y2: y)])
    }
    return chains
  }

  private func unit(_ point: DataPoint) -> UnitPoint {
    UnitPoint(x: plot.x.fraction(of: point.x), y: plot.y.fraction(of: point.y))
  }

  private func isFinite(_ left: DataPoint, _ right: DataPoint) -> Bool {
    [left.x, left.y, right.x, right.y].allSatisfy(\.isFinite)
  }

  /// Points on a straight line between their neighbours are left out.
  private func path(_ chain: [Area.Segment]) -> String {
    guard let first = chain.first else { return "" }
    var path = "M\(SVG.number(first.x1)) \(SVG.number(first.y1))"
    var (startX, startY) = (first.x1, first.y1)
    for (index, line) in chain.enumerated() {
      if index + 1 < chain.count {
        let next = chain[index + 1]
        let length = max(next.x2 - startX, 1e-9)
        let expected = startY + (next.y2 - startY) * (line.x2 - startX) / length
        if next.x2 > startX, (expected - line.y2).magnitude < 0.01 { continue }
      }
      path += "L\(SVG.number(line.x2)) \(SVG.number(line.y2))"
      (startX, startY) = (line.x2, line.y2)
    }
    return path
  }

  /// Short bars at the ends of upright strokes, as intervals have them.
  private func caps(of curve: Curve) -> String {
    guard curve.name.isEmpty else { return "" }
    return curve.pieces.filter { $0.count == 2 && $0[0].x == $0[1].x }.joined()
      .filter { unit($0).isInside }
      .map { "M\(SVG.number(x($0.x) - 3)) \(SVG.number(y($0.y)))h6" }.joined()
  }

  /// A dotted upright line from the end of one piece to the start of the next.
  private func drawRisers(
    of curve: Curve, _ ink: String, into svg: inout SVG, _ room: inout WordRoom
  ) {
    var path = ""
    for (left, right) in zip(curve.pieces, curve.pieces.dropFirst()) {
      guard let end = left.last, let start = right.first, isFinite(end, start) else { continue }
      let middle = (end.x + start.x) / 2
      let line = lines(of: [DataPoint(x: middle, y: end.y), DataPoint(x: middle, y: start.y)])
      for part in line.joined() {
        room.add(part)
        path += "M\(SVG.number(part.x1)) \(SVG.number(part.y1))V\(SVG.number(part.y2))"
      }
    }
    guard !path.isEmpty else { return }
    svg.add(
      "path",
      [
        "class": "riser", "d": path, "stroke": ink, "stroke-width": "1.1",
        "stroke-dasharray": "1.5 2.5", "fill": "none",
      ])
  }
}
