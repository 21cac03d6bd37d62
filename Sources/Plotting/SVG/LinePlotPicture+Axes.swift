extension LinePlotPicture {
  func drawAxes(into svg: inout SVG) {
    let paper = svg.paper
    for tick in yTicks {
      let height = SVG.number(y(tick.value))
      line("grid", "M\(SVG.number(area.x)) \(height)H\(SVG.number(area.maxX))", paper.grid, &svg)
      line("tick", "M\(SVG.number(area.x)) \(height)h-4", paper.softInk, &svg)
      svg.write(
        tick.label, x: area.x - 7, y: y(tick.value) + 4, size: Self.labelSize, anchor: .end)
    }
    line(
      "axis",
      "M\(SVG.number(area.x)) \(SVG.number(area.y))V\(SVG.number(area.maxY))"
        + "H\(SVG.number(area.maxX))", paper.softInk, &svg)
    drawXTicks(into: &svg)
    guard plot.showsXAxis, !plot.xName.isEmpty else { return }
    svg.write(
      plot.xName, x: area.x + area.width / 2, y: area.maxY + 34, anchor: .middle, isBold: true)
  }

  /// Forced ticks first; what has no room beside them is left out.
  private func drawXTicks(into svg: inout SVG) {
    var taken: [ClosedRange<Double>] = []
    func claim(_ label: String, at x: Double, isBold: Bool) -> Bool {
      let half = SVG.width(of: label, size: Self.labelSize, isBold: isBold) / 2 + 2
      let range = x - half...x + half
      guard range.lowerBound >= rect.x, range.upperBound <= rect.maxX + 4,
        !taken.contains(where: range.overlaps)
      else { return false }
      taken.append(range)
      return true
    }
    func label(_ text: String, at x: Double, isForced: Bool) {
      let length = isForced ? 7.0 : 4
      line(
        "tick", "M\(SVG.number(x)) \(SVG.number(area.maxY))v\(SVG.number(length))",
        isForced ? svg.paper.ink : svg.paper.softInk, &svg)
      guard plot.showsXAxis, claim(text, at: x, isBold: isForced) else { return }
      svg.write(
        text, x: x, y: area.maxY + 17, size: Self.labelSize, anchor: .middle, isBold: isForced)
    }
    for value in plot.forcedTicks where (0...1).contains(plot.x.fraction(of: value)) {
      label(plot.forcedLabel(value), at: x(value), isForced: true)
    }
    let count = max(2, Int(area.width / 75))
    for tick in plot.x.ticks(atMost: count) where !plot.forcedTicks.contains(tick.value) {
      label(tick.label, at: x(tick.value), isForced: false)
    }
  }

  private func line(_ kind: String, _ path: String, _ ink: String, _ svg: inout SVG) {
    svg.add("path", ["class": kind, "d": path, "stroke": ink, "fill": "none"])
  }
}
