/// Which cells of a rectangle each part of a line plot takes.
struct LinePlotLayout {
  let title: Rect
  /// A row of its own; empty if the legend stands in the title's row or nowhere.
  let legend: Rect
  let area: Rect
  let axis: Rect
  /// Over the full width: the labels may reach beyond the area.
  let labels: Rect
  let bands: Rect
  /// The cells left of the y axis; the axis is the column behind them, if `hasYAxis`.
  let gutter: Rect
  let hasYAxis: Bool
  let yTicks: [Tick]

  init(_ plot: LinePlot, in rect: Rect) {
    var rows = rect.height
    func take(_ isWanted: Bool, leaving least: Int) -> Int {
      guard isWanted, rows - 1 >= least else { return 0 }
      rows -= 1
      return 1
    }
    let band = take(!plot.bands.isEmpty, leaving: 2)
    let axisRow = take(plot.showsXAxis, leaving: 2)
    let label = axisRow == 1 ? take(true, leaving: 3) : 0
    let hasLegend = plot.showsLegend && plot.curves.contains { !$0.name.isEmpty }
    let titleRow = take(!plot.title.isEmpty, leaving: 4)
    let titleWidth = plot.title.unicodeScalars.count
    let fits = titleRow == 1 && titleWidth + 3 + plot.legendWidth(.narrow) <= rect.width
    let legendRow = take(hasLegend && !fits, leaving: 6)

    let ticks = plot.y.ticks(atMost: max(2, min(10, (rows + 1) / 2)))
    let widest = ticks.reduce(0) { max($0, $1.label.unicodeScalars.count) }
    let labelWidth = max(widest, rect.width >= 40 ? 5 : 0)
    hasYAxis = rect.width >= 6
    let hasLabels = plot.showsYLabels && rows >= 2 && rect.width >= 3 * labelWidth + 4
    let left = hasLabels ? labelWidth : 0
    yTicks = hasLabels ? ticks : []

    title = rect.row(titleRow == 1 ? 0 : -1)
    legend = rect.row(legendRow == 1 ? titleRow : -1)
    area = Rect(
      x: rect.x + left + (hasYAxis ? 1 : 0), y: rect.y + titleRow + legendRow,
      width: rect.width - left - (hasYAxis ? 1 : 0), height: rows)
    gutter = Rect(x: rect.x, y: area.y, width: left, height: rows)
    let below = area.maxY
    axis = Rect(x: area.x, y: below, width: area.width, height: axisRow)
    labels = Rect(x: rect.x, y: below + axisRow, width: rect.width, height: label)
    bands = Rect(x: area.x, y: below + axisRow + label, width: area.width, height: band)
  }
}
