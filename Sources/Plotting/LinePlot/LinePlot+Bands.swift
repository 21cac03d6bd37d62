extension LinePlot {
  func renderBands(into frame: inout Frame, _ layout: LinePlotLayout, _ glyphs: GlyphSet) {
    let rect = layout.bands
    guard !rect.isEmpty else { return }
    for band in bands {
      guard let (start, end) = columns(of: band.range, count: rect.width) else { continue }
      let hatch = glyphs.glyph(band.hatch)
      for column in start..<end { frame.overlay(hatch, band.style, x: rect.x + column, y: rect.y) }
      // The first cell is the border's own.
      let isBorder = x.fraction(of: band.range.lowerBound) > 0
      let room = Rect(x: rect.x + start, y: rect.y, width: end - start, height: 1)
        .inset(left: isBorder ? 1 : 0)
      renderLabel(of: band, into: &frame, in: room, glyphs)
    }
    renderBorders(into: &frame, in: rect, glyphs)
  }

  /// The long label, the label or its first letter: whichever fits, with a blank on each side if
  /// possible.
  private func renderLabel(
    of band: Band, into frame: inout Frame, in room: Rect, _ glyphs: GlyphSet
  ) {
    let label = Array(glyphs.spelled(band.label).unicodeScalars)
    let long = Array(glyphs.spelled(band.longLabel ?? "").unicodeScalars)
    let texts = [
      [" "] + long + [" "], [" "] + label + [" "], label, Array(label.prefix(1)),
    ]
    guard
      let text = texts.first(where: { $0.contains { $0 != " " } && $0.count <= room.width })
    else { return }
    frame.overlay(
      text, band.style, x: room.x + (room.width - text.count) / 2, y: room.y, within: room)
  }

  /// A bar where a band begins; a number where several do within one cell.
  private func renderBorders(into frame: inout Frame, in rect: Rect, _ glyphs: GlyphSet) {
    var counts: [Int: Set<Double>] = [:]
    for band in bands where x.fraction(of: band.range.lowerBound) > 0 {
      guard let column = x.cell(of: band.range.lowerBound, count: rect.width) else { continue }
      counts[column, default: []].insert(band.range.lowerBound)
    }
    for (column, borders) in counts {
      frame.overlay(
        borders.count == 1 ? glyphs.glyph("│") : LinePlot.digit(borders.count), axisStyle,
        x: rect.x + column, y: rect.y)
    }
  }

  /// The cells of a range: from the one that holds its lower end to the one before its upper end.
  private func columns(of range: ClosedRange<Double>, count: Int) -> (start: Int, end: Int)? {
    let (lower, upper) = (x.fraction(of: range.lowerBound), x.fraction(of: range.upperBound))
    guard lower < 1, upper > 0 else { return nil }
    let start = Int(max(0, lower) * Double(count))
    let end = upper >= 1 ? count : Int(upper * Double(count))
    return start < end ? (start, end) : nil
  }

  /// How many there are, as one glyph.
  static func digit(_ count: Int) -> Unicode.Scalar {
    count < 10 ? Unicode.Scalar(UInt8(ascii: "0") + UInt8(max(0, count))) : "+"
  }
}
