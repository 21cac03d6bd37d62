extension LinePlot {
  /// How generously a legend is spaced.
  struct LegendSpacing {
    let sample: Int
    let gap: Int

    static let wide = LegendSpacing(sample: 5, gap: 3)
    static let narrow = LegendSpacing(sample: 3, gap: 2)
  }

  /// The columns that the whole legend takes.
  func legendWidth(_ spacing: LegendSpacing) -> Int {
    guard showsLegend else { return 0 }
    let names = curves.map(\.name).filter { !$0.isEmpty }
    return names.reduce(0) { $0 + spacing.sample + 1 + $1.unicodeScalars.count }
      + max(0, names.count - 1) * spacing.gap
  }

  func renderTitle(into frame: inout Frame, _ layout: LinePlotLayout, _ glyphs: GlyphSet) {
    let text = glyphs.spelled(title, within: layout.title.width)
    frame.overlay(text, titleStyle, x: layout.title.x, y: layout.title.y, within: layout.title)
    if !layout.legend.isEmpty {
      renderLegend(into: &frame, in: layout.legend, glyphs)
    } else if !layout.title.isEmpty {
      let room = layout.title.inset(left: text.count + 3)
      let width = legendWidth(spacing(in: room))
      if width <= room.width {
        renderLegend(into: &frame, in: room.inset(left: room.width - width), glyphs)
      } else {
        renderLegend(into: &frame, in: room, glyphs)
      }
    }
  }

  private func spacing(in room: Rect) -> LegendSpacing {
    legendWidth(.wide) <= room.width ? .wide : .narrow
  }

  /// Whole entries as long as they fit, the most important curve first.
  private func renderLegend(into frame: inout Frame, in rect: Rect, _ glyphs: GlyphSet) {
    guard showsLegend else { return }
    let spacing = spacing(in: rect)
    let cell = SubCells(glyphs)
    let ends = [DataPoint(x: 0, y: 0.5), DataPoint(x: 1, y: 0.5)]
    var x = rect.x
    for curve in curves.reversed() where !curve.name.isEmpty {
      let name = Array(glyphs.spelled(curve.name).unicodeScalars)
      guard x + spacing.sample + 1 + name.count <= rect.maxX else { continue }
      var raster = Raster(width: spacing.sample, height: 1, cell: cell)
      let sample = Curve(pieces: [ends], dash: curve.dash)
      raster.draw(sample, number: 1, x: Scale(0...1), y: Scale(0...1))
      if let mark = curve.mark {
        frame.overlay(
          glyphs.glyph(mark), curve.style, x: x + spacing.sample / 2, y: rect.y)
      }
      for (offset, bits) in raster.bits.enumerated() where bits != 0 && curve.mark == nil {
        frame.overlay(cell.glyph(bits, curve.dash), curve.style, x: x + offset, y: rect.y)
      }
      x += spacing.sample + 1
      frame.overlay(name, labelStyle, x: x, y: rect.y, within: rect)
      x += name.count + spacing.gap
    }
  }
}
