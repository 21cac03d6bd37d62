extension LinePlot {
  func renderYAxis(into frame: inout Frame, _ layout: LinePlotLayout, _ glyphs: GlyphSet) {
    let area = layout.area
    if layout.hasYAxis {
      let line = glyphs.glyph("│")
      for row in area.y..<area.maxY {
        frame.overlay(line, axisStyle, x: area.x - 1, y: row)
      }
      if !layout.axis.isEmpty {
        frame.overlay(glyphs.glyph("└"), axisStyle, x: area.x - 1, y: layout.axis.y)
      }
    }
    var lastRow = Int.max
    for tick in layout.yTicks {
      guard let cell = y.cell(of: tick.value, count: area.height) else { continue }
      let row = area.maxY - 1 - cell
      guard row < lastRow else { continue }
      lastRow = row
      let text = Array(glyphs.spelled(tick.label).unicodeScalars)
      frame.overlay(
        text, labelStyle, x: layout.gutter.maxX - text.count, y: row, within: layout.gutter)
      if layout.hasYAxis { frame.overlay(glyphs.glyph("┤"), axisStyle, x: area.x - 1, y: row) }
    }
  }

  func renderXAxis(into frame: inout Frame, _ layout: LinePlotLayout, _ glyphs: GlyphSet) {
    let (area, axis) = (layout.area, layout.axis)
    guard !axis.isEmpty else { return }
    let line = glyphs.glyph("─")
    for column in axis.x..<axis.maxX { frame.overlay(line, axisStyle, x: column, y: axis.y) }

    var row = LabelRow(layout.labels)
    for value in forcedTicks {
      guard let cell = x.cell(of: value, count: area.width) else { continue }
      let label = Array(glyphs.spelled(forcedLabel(value)).unicodeScalars)
      if let start = row.place(width: label.count, over: area.x + cell, mayShift: true) {
        frame.overlay(label, forcedTickStyle, x: start, y: layout.labels.y, within: layout.labels)
      }
    }
    renderXName(into: &frame, layout, glyphs, &row)
    // Regular ticks go under the forced ones: where both fall into a cell, the forced one is seen.
    for tick in x.ticks(fitting: area.width) {
      guard let cell = x.cell(of: tick.value, count: area.width) else { continue }
      frame.overlay(glyphs.glyph("┬"), axisStyle, x: area.x + cell, y: axis.y)
      let label = Array(glyphs.spelled(tick.label).unicodeScalars)
      if let start = row.place(width: label.count, over: area.x + cell, mayShift: false) {
        frame.overlay(label, labelStyle, x: start, y: layout.labels.y, within: layout.labels)
      }
    }
    for value in forcedTicks {
      guard let cell = x.cell(of: value, count: area.width) else { continue }
      frame.overlay(glyphs.glyph("╪"), forcedTickStyle, x: area.x + cell, y: axis.y)
    }
  }

  /// At the right end of the labels, else at their left end, else nowhere.
  private func renderXName(
    into frame: inout Frame, _ layout: LinePlotLayout, _ glyphs: GlyphSet, _ row: inout LabelRow
  ) {
    let name = Array(glyphs.spelled(xName).unicodeScalars)
    guard !name.isEmpty, 3 * name.count <= layout.labels.width else { return }
    let places = [layout.labels.maxX - name.count, layout.labels.x]
    guard let start = places.first(where: { row.claim($0, width: name.count) }) else { return }
    frame.overlay(name, labelStyle, x: start, y: layout.labels.y, within: layout.labels)
  }

  /// In full where the short form would be the name of another place on the axis.
  func forcedLabel(_ value: Double) -> String {
    let text =
      value.rounded() == value
      ? NumberText.decimal(value, places: 0) : NumberText.significant(value, digits: 5)
    let isNarrow = x.domain.upperBound - x.domain.lowerBound < value.magnitude / 10
    return text.utf8.count <= 7 || isNarrow ? text : NumberText.compact(value)
  }
}
