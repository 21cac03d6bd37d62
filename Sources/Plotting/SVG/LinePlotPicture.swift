/// A line plot in a rectangle of a vector picture.
///
/// From the top: the title if it does not stand upright at the left, the legend, a strip with the
/// bands, the plot's area with the y axis at its left, the x axis, its labels, its name.
struct LinePlotPicture {
  let plot: LinePlot
  let rect: Area
  /// What the legend calls markers, by their glyph.
  let markerNames: [Unicode.Scalar: String]
  let legend: [[LegendEntry]]
  let area: Area
  let strip: Area
  let yTicks: [Tick]
  let hasUprightTitle: Bool
  let dashes: [DashPattern]

  static let labelSize = 11.0
  static let legendRow = 18.0
  private static let stripHeight = 17.0

  /// - Parameter tickWidth: how wide the labels of the y axis are at least, so that the areas of
  ///   plots under each other begin at the same place.
  init(
    _ plot: LinePlot, in rect: Area, markerNames: [Unicode.Scalar: String], tickWidth: Double = 0
  ) {
    (self.plot, self.rect, self.markerNames) = (plot, rect, markerNames)
    dashes = DashPattern.patterns(of: plot.curves)
    let below = plot.showsXAxis ? 20.0 + (plot.xName.isEmpty ? 0 : 17) : 8
    let titleWidth = SVG.width(of: plot.title, size: 12, isBold: true)
    hasUprightTitle = !plot.title.isEmpty && rect.height - below - 40 > titleWidth
    let titleHeight = plot.title.isEmpty || hasUprightTitle ? 0 : 18.0
    let stripHeight = plot.bands.isEmpty ? 0 : Self.stripHeight

    yTicks = Self.yTicks(of: plot, height: rect.height)
    let widest = Self.tickWidth(of: plot, height: rect.height)
    let left = max(widest, tickWidth) + 12 + (hasUprightTitle ? 20 : 0)
    let right = 16.0
    let entries = LegendEntry.entries(of: plot, dashes, markerNames)
    legend = LegendEntry.rows(entries, width: rect.width - left - right)
    let legendHeight = legend.isEmpty ? 4 : Double(legend.count) * Self.legendRow + 4
    let top = titleHeight + legendHeight
    strip = Area(
      x: rect.x + left, y: rect.y + top, width: rect.width - left - right, height: stripHeight)
    area = rect.inset(left: left, top: top + stripHeight, right: right, bottom: below)
  }

  /// The widest label of the y axis in a rectangle of that height.
  static func tickWidth(of plot: LinePlot, height: Double) -> Double {
    yTicks(of: plot, height: height).map { SVG.width(of: $0.label, size: labelSize) }.max() ?? 0
  }

  private static func yTicks(of plot: LinePlot, height: Double) -> [Tick] {
    plot.y.ticks(atMost: max(2, Int(height / 45)))
  }

  func draw(into svg: inout SVG, over regions: [Region]) {
    svg.beginGroup(["class": "plot"])
    drawTitle(into: &svg)
    drawLegend(into: &svg)
    guard area.width > 0, area.height > 0 else { return svg.endGroup() }
    drawBands(into: &svg)
    draw(regions, into: &svg)
    drawAxes(into: &svg)
    var room = WordRoom(area)
    drawVerticals(into: &svg)
    drawCurves(into: &svg, &room)
    name(regions, into: &svg, &room)
    drawMarkers(into: &svg, &room)
    drawWords(into: &svg, &room)
    svg.endGroup()
  }

  /// The place of a value on the x axis, however far outside.
  func x(_ value: Double) -> Double { area.x + plot.x.fraction(of: value) * area.width }

  func y(_ value: Double) -> Double { area.maxY - plot.y.fraction(of: value) * area.height }

  private func drawTitle(into svg: inout SVG) {
    guard !plot.title.isEmpty else { return }
    if hasUprightTitle {
      svg.write(
        plot.title, x: rect.x + 13, y: area.y + area.height / 2, anchor: .middle, isBold: true,
        isUpright: true)
    } else {
      svg.write(plot.title, x: area.x, y: rect.y + 13, isBold: true)
    }
  }

  private func drawVerticals(into svg: inout SVG) {
    for vertical in plot.verticals where (0...1).contains(plot.x.fraction(of: vertical.x)) {
      let (x, top) = (SVG.number(x(vertical.x)), SVG.number(strip.y))
      svg.add(
        "path",
        [
          "class": "border", "d": "M\(x) \(top)V\(SVG.number(area.maxY))",
          "stroke": svg.paper.ink(vertical.style.foreground), "stroke-width": "1",
          "stroke-dasharray": "2 3", "fill": "none",
        ])
    }
  }

  /// Tints behind the area, and a strip above it in which every band has its name.
  private func drawBands(into svg: inout SVG) {
    for band in plot.bands {
      let (low, high) = (
        plot.x.fraction(of: band.range.lowerBound), plot.x.fraction(of: band.range.upperBound)
      )
      guard low < 1, high > 0 else { continue }
      let left = area.x + max(0, low) * area.width
      let width = area.x + min(1, high) * area.width - left
      let tint = svg.paper.ink(band.style.background)
      for (part, opacity) in [(strip, "1"), (area, "0.22")] {
        svg.add(
          "rect",
          [
            "class": part == strip ? "band" : "tint", "x": SVG.number(left),
            "y": SVG.number(part.y), "width": SVG.number(width),
            "height": SVG.number(part.height), "fill": tint, "fill-opacity": opacity,
          ])
      }
      let labels = [band.longLabel, band.label, String(band.label.prefix(1))].compactMap(\.self)
      let fitting = labels.first { SVG.width(of: $0, size: 11) + 4 <= width }
      guard let label = fitting else { continue }
      svg.write(
        label, x: left + width / 2, y: strip.maxY - 4.5, size: 11, anchor: .middle,
        ink: svg.paper.ink(band.style.foreground))
    }
  }
}
