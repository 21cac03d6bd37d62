/// Line plots under and beside each other, like a figure in a paper.
public struct PlotPage: Hashable, Sendable {
  /// What stands above the plots.
  public var title: String
  /// A second line, in less weight.
  public var subtitle = ""
  /// How the figure can be made again, or what it says; for those who do not see it.
  public var description = ""
  /// Rows of plots from the top; plots of a row are equally wide.
  public var rows: [[LinePlot]]
  /// What the legend calls markers, by their glyph.
  public var markerNames: [Unicode.Scalar: String] = [:]

  /// What is tinted behind the plots.
  public var regions: [Region] = []
  /// Whether the legend of the first plot stands above all, in place of one for each.
  public var sharesLegend = false

  /// Plots in rows on a page.
  public init(title: String, rows: [[LinePlot]]) {
    (self.title, self.rows) = (title, rows)
  }

  /// The figure as a document of its own.
  /// - Parameters:
  ///   - width: in pixels.
  ///   - height: in pixels.
  ///   - paper: light or dark.
  public func svg(width: Double, height: Double, on paper: Paper) -> String {
    var svg = SVG(
      width: width, height: height, paper: paper, title: title, description: description)
    var top = 10.0
    if !title.isEmpty {
      svg.write(title, x: 14, y: top + 15, size: 15, isBold: true)
      top += 22
    }
    for line in SVG.wrapped(subtitle, size: 11, width: width - 28) {
      svg.write(line, x: 14, y: top + 12, size: 11, ink: paper.softInk)
      top += 15
    }
    top += 6
    let legend = sharesLegend ? legend(width: width - 28) : []
    for row in legend {
      var x = 14.0
      for entry in row {
        entry.draw(x: x, y: top + 12, into: &svg)
        x = entry.end(from: x)
      }
      top += LinePlotPicture.legendRow
    }
    let rowHeight = (height - top - 8) / Double(max(1, rows.count))
    for (index, row) in rows.enumerated() {
      let plotWidth = (width - 14) / Double(max(1, row.count))
      for (column, plot) in row.enumerated() {
        var plot = plot
        if sharesLegend { plot.showsLegend = false }
        let rect = Area(
          x: 10 + Double(column) * plotWidth, y: top + Double(index) * rowHeight,
          width: plotWidth - 4, height: rowHeight - 8)
        let column = rows.filter { $0.indices.contains(column) }.map { $0[column] }
        let tickWidth =
          column.map { LinePlotPicture.tickWidth(of: $0, height: rect.height) }.max() ?? 0
        LinePlotPicture(plot, in: rect, markerNames: markerNames, tickWidth: tickWidth)
          .draw(into: &svg, over: regions)
      }
    }
    return svg.text
  }

  private func legend(width: Double) -> [[LegendEntry]] {
    guard let plot = rows.first?.first else { return [] }
    let dashes = DashPattern.patterns(of: plot.curves)
    return LegendEntry.rows(LegendEntry.entries(of: plot, dashes, markerNames), width: width)
  }
}
