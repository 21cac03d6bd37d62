/// Areas over two axes: each cell is told by its ground, or by a hatch, large areas by their names,
/// and lines run where numbers change.
public struct HeatMap: Hashable, Sendable {
  /// Title, scales, ticks and markers; it has no curves.
  public var axes: LinePlot
  /// What y is, written above its labels.
  public var yName = ""
  /// What the numbers of `cells` mean.
  public var areas: [HeatArea]
  /// The number of an area for each cell of `area(in:)`.
  public var cells: HeatGrid
  /// Later lines are drawn over earlier ones.
  public var lines: [HeatLines] = []
  /// The cells of `area(in:)` that have any number here are dotted.
  public var dotted: HeatGrid?
  /// Whether areas are hatched, because grounds do not tell them.
  public var showsHatch = false
  /// A value that the y axis marks before any other; `axes.forcedTicks` are those of x.
  public var forcedY: Double?

  /// Areas over two axes.
  public init(axes: LinePlot, areas: [HeatArea], cells: HeatGrid) {
    self.axes = axes
    self.areas = areas
    self.cells = cells
  }

  /// The cells of the map itself when it is rendered into a rectangle.
  public func area(in rect: Rect) -> Rect { axes.area(in: rect) }

  /// Into how many columns and rows the lines divide a cell.
  public static func fineness(_ glyphs: GlyphSet) -> Size {
    let cell = SubCells(glyphs)
    return Size(width: cell.columns, height: cell.rows)
  }

  /// Draws the map, whatever its size.
  public func render(into frame: inout Frame, in rect: Rect, glyphs: GlyphSet) {
    let area = area(in: rect)
    guard !area.isEmpty else { return }
    var ink = InkMap(area)
    for row in 0..<area.height {
      for column in 0..<area.width {
        guard let here = areaOfCell(column, row) else { continue }
        // A hatch and dots take turns, so that both are seen.
        let isEven = (column + row).isMultiple(of: 2)
        let isDotted = !isEven && dotted?[column, row] != nil
        frame[area.x + column, area.y + row] = Cell(
          isEven && showsHatch ? glyphs.glyph(here.hatch) : isDotted ? glyphs.glyph("·") : " ",
          here.style)
      }
    }
    let marks = renderLines(into: &frame, area, glyphs, &ink)
    for marker in axes.markers {
      guard let place = axes.place(of: marker, area) else { continue }
      ink.mark(place.x, place.y, .marker)
    }
    renderNames(into: &frame, area, glyphs, &ink)
    renderLabels(of: marks, into: &frame, area, glyphs, &ink)
    axes.render(into: &frame, in: rect, glyphs: glyphs)
    renderYMarks(into: &frame, in: rect, glyphs)
  }

  /// What a cell of the map belongs to, if it is anything.
  func areaOfCell(_ column: Int, _ row: Int) -> HeatArea? {
    cells[column, row].flatMap { areas.indices.contains(Int($0)) ? areas[Int($0)] : nil }
  }

  /// The name of y in the topmost row of its labels that is free, and the forced value in its own.
  private func renderYMarks(into frame: inout Frame, in rect: Rect, _ glyphs: GlyphSet) {
    let layout = LinePlotLayout(axes, in: rect)
    let gutter = layout.gutter
    func write(_ text: String, _ style: Style, row: Int) {
      let text = Array(glyphs.spelled(text).unicodeScalars)
      guard text.count <= gutter.width else { return }
      for x in gutter.x..<gutter.maxX { frame[x, row].glyph = " " }
      frame.overlay(text, style, x: gutter.maxX - text.count, y: row, within: gutter)
    }
    func row(of value: Double) -> Int? {
      axes.y.cell(of: value, count: layout.area.height).map { layout.area.maxY - 1 - $0 }
    }
    var taken = layout.yTicks.compactMap { row(of: $0.value) }
    if let forcedY, let row = row(of: forcedY) {
      taken.append(row)
      if layout.hasYAxis {
        frame.overlay(
          glyphs.glyph("╪"), axes.forcedTickStyle, x: layout.area.x - 1, y: row)
      }
      let full =
        forcedY.rounded() == forcedY
        ? NumberText.decimal(forcedY, places: 0) : NumberText.significant(forcedY, digits: 3)
      let text = full.utf8.count <= gutter.width ? full : NumberText.compact(forcedY)
      write(text, axes.forcedTickStyle, row: row)
    }
    let free = (gutter.y..<gutter.maxY).first { !taken.contains($0) }
    if let free, !yName.isEmpty { write(yName, axes.labelStyle, row: free) }
  }
}
