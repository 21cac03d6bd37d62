/// A line or a mark, and what it is called.
struct LegendEntry {
  let name: String
  let style: Style
  let sign: Sign

  enum Sign {
    case line(DashPattern)
    case mark(MarkerShape)
  }

  private static let sample = 30.0
  private static let gap = 18.0

  var width: Double { signWidth + 6 + SVG.width(of: name, size: LinePlotPicture.labelSize) }

  private var signWidth: Double {
    if case .line = sign { Self.sample } else { 10 }
  }

  /// The last curve first, as it is the most important; then each kind of marker.
  static func entries(
    of plot: LinePlot, _ dashes: [DashPattern], _ markerNames: [Unicode.Scalar: String]
  ) -> [LegendEntry] {
    guard plot.showsLegend else { return [] }
    var entries = zip(plot.curves, dashes).reversed().filter { !$0.0.name.isEmpty }
      .map { LegendEntry(name: $0.0.name, style: $0.0.style, sign: .line($0.1)) }
    var seen: Set<Unicode.Scalar> = []
    for marker in plot.markers where seen.insert(marker.glyph).inserted {
      guard let name = markerNames[marker.glyph] else { continue }
      entries.append(
        LegendEntry(name: name, style: marker.style, sign: .mark(MarkerShape(marker.glyph))))
    }
    return entries
  }

  /// As many in a row as fit.
  static func rows(_ entries: [LegendEntry], width: Double) -> [[LegendEntry]] {
    var rows: [[LegendEntry]] = []
    var left = 0.0
    for entry in entries {
      if !rows.isEmpty, entry.width <= left {
        rows[rows.count - 1].append(entry)
      } else {
        rows.append([entry])
        left = width
      }
      left -= entry.width + gap
    }
    return rows
  }

  func draw(x: Double, y: Double, into svg: inout SVG) {
    let ink = svg.paper.ink(style.foreground)
    switch sign {
    case .line(let dash):
      let path = "M\(SVG.number(x)) \(SVG.number(y - 4))h\(SVG.number(Self.sample))"
      svg.append("<path class=\"sample\" d=\"\(path)\" stroke=\"\(ink)\"\(dash.attributes)/>\n")
    case .mark(let shape): shape.draw(ink, x: x + 5, y: y - 4, into: &svg)
    }
    svg.write(name, x: x + signWidth + 6, y: y, size: LinePlotPicture.labelSize)
  }

  /// The place behind it in its row.
  func end(from x: Double) -> Double { x + width + Self.gap }
}

extension LinePlotPicture {
  func drawLegend(into svg: inout SVG) {
    for (row, entries) in legend.enumerated() {
      var x = area.x
      let y = strip.y - 4 - Double(legend.count - 1 - row) * Self.legendRow - 4
      for entry in entries {
        entry.draw(x: x, y: y, into: &svg)
        x = entry.end(from: x)
      }
    }
  }
}
