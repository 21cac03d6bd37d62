import Testing

@testable import Plotting

/// A discontinuity is the message: it is never drawn as a line.
@Suite struct JumpTests {
  private func plot(showsRisers: Bool, gap: Double = 0) -> LinePlot {
    var plot = LinePlot(x: Scale(0...100), y: Scale(0...100))
    let low = [DataPoint(x: 0, y: 20), DataPoint(x: 50, y: 20)]
    let high = [DataPoint(x: 50 + gap, y: 80), DataPoint(x: 100, y: 80)]
    plot.curves = [Curve(pieces: [low, high], showsRisers: showsRisers)]
    return plot
  }

  @Test(arguments: GlyphSet.allCases)
  func nothingJoinsTwoPieces(glyphs: GlyphSet) {
    let plot = plot(showsRisers: false, gap: 10)
    var frame = Frame(Size(width: 60, height: 20))
    let area = plot.area(in: Rect(frame.size))
    plot.render(into: &frame, in: Rect(frame.size), glyphs: glyphs)
    let start = area.x + area.width / 2 + 1
    for x in start..<start + 4 {
      for y in area.y..<area.maxY { #expect(frame[x, y].glyph == " ") }
    }
  }

  @Test(arguments: GlyphSet.allCases)
  func riserStandsAtTheJump(glyphs: GlyphSet) {
    let plot = plot(showsRisers: true)
    var frame = Frame(Size(width: 61, height: 20))
    let area = plot.area(in: Rect(frame.size))
    plot.render(into: &frame, in: Rect(frame.size), glyphs: glyphs)
    let riser = glyphs.glyph("╎")
    let column = area.x + (plot.x.cell(of: 50, count: area.width) ?? -1)
    var rows: [Int] = []
    for y in area.y..<area.maxY {
      for x in area.x..<area.maxX where frame[x, y].glyph == riser {
        #expect(x == column)
        rows.append(y)
      }
    }
    let top = area.maxY - 1 - (plot.y.cell(of: 80, count: area.height) ?? 0)
    let bottom = area.maxY - 1 - (plot.y.cell(of: 20, count: area.height) ?? 0)
    #expect(rows == Array(top + 1..<bottom))
  }

  @Test func aLaterCurveTakesTheWholeCell() {
    var plot = LinePlot(x: Scale(0...1), y: Scale(0...1))
    let red = Style(foreground: .palette(1))
    let blue = Style(foreground: .palette(4))
    let flat = [DataPoint(x: 0, y: 0.05), DataPoint(x: 1, y: 0.05)]
    let upright = [DataPoint(x: 0.5, y: 0), DataPoint(x: 0.5, y: 1)]
    plot.curves = [Curve(pieces: [flat], style: red), Curve(pieces: [upright], style: blue)]
    var frame = Frame(Size(width: 21, height: 9))
    let area = plot.area(in: Rect(frame.size))
    plot.render(into: &frame, in: Rect(frame.size), glyphs: .braille)
    let column = area.x + (plot.x.cell(of: 0.5, count: area.width) ?? -1)
    let cells = (area.y..<area.maxY).map { frame[column, $0] }
    #expect(Set(cells).count == 1)
    #expect(cells.first?.style == blue)
    #expect(frame[column + 1, area.maxY - 1].style == red)
  }

  @Test func aCurveThatLeavesComesBackWithoutABridge() {
    var plot = LinePlot(x: Scale(0...100), y: Scale(0...100))
    plot.curves = [
      Curve(
        pieces: [
          [
            DataPoint(x: 0, y: 50), DataPoint(x: 20, y: 500), DataPoint(x: 80, y: 500),
            DataPoint(x: 100, y: 50),
          ]
        ])
    ]
    var frame = Frame(Size(width: 60, height: 20))
    let area = plot.area(in: Rect(frame.size))
    plot.render(into: &frame, in: Rect(frame.size), glyphs: .braille)
    for x in area.x + 10..<area.maxX - 10 {
      for y in area.y..<area.maxY { #expect(frame[x, y].glyph == " ") }
    }
    #expect(frame[area.x + 1, area.y].glyph != " ")
    #expect(frame[area.maxX - 2, area.y].glyph != " ")
  }

  @Test func severalBoundariesInACellAreCounted() {
    var plot = LinePlot(x: Scale(0...1000), y: Scale(0...1))
    plot.verticals = [Vertical(x: 500), Vertical(x: 501), Vertical(x: 500), Vertical(x: 800)]
    var frame = Frame(Size(width: 60, height: 10))
    let area = plot.area(in: Rect(frame.size))
    plot.render(into: &frame, in: Rect(frame.size), glyphs: .braille)
    let tops = (area.x..<area.maxX).map { frame[$0, area.y].glyph }.filter { $0 != " " }
    #expect(tops == ["2", "┊"])
    plot.x = Scale(499...502)
    frame = Frame(frame.size)
    plot.render(into: &frame, in: Rect(frame.size), glyphs: .braille)
    #expect((area.x..<area.maxX).filter { frame[$0, area.y].glyph == "┊" }.count == 2)
  }

  @Test(arguments: [
    (50.0, 500.0, "▲"), (50, -500, "▼"), (-5, 50, "◀"), (500, 500, "▶"),
  ])
  func whatIsOffThePlotIsToldAtItsEdge(x: Double, y: Double, arrow: String) {
    var plot = LinePlot(x: Scale(0...100), y: Scale(0...100))
    plot.markers = [Marker(x: x, y: y, label: "value")]
    var frame = Frame(Size(width: 40, height: 10))
    plot.render(into: &frame, in: Rect(frame.size), glyphs: .braille)
    #expect(frame.text.contains(arrow))
    #expect(frame.text.contains("value"))
    #expect(!frame.text.contains("●"))
    // Its value is told even where curves fill the plot.
    plot.curves = (0...20).map { index in
      let level = Double(index) * 5
      return Curve(pieces: [[DataPoint(x: 0, y: level), DataPoint(x: 100, y: level)]])
    }
    frame = Frame(frame.size)
    plot.render(into: &frame, in: Rect(frame.size), glyphs: .braille)
    #expect(frame.text.contains(arrow))
    #expect(frame.text.contains("value"))
  }

  @Test func annotationsCoverNothing() {
    var plot = plot(showsRisers: true)
    plot.markers = [Marker(x: 54, y: 50, glyph: "●")]
    var without = Frame(Size(width: 60, height: 20))
    plot.render(into: &without, in: Rect(without.size), glyphs: .braille)
    plot.annotations = [
      Annotation(x: 50, y: 50, text: "×4"), Annotation(x: 50, y: 50, text: "×4.0"),
      Annotation(x: 50, y: 20, text: String(repeating: "long", count: 20)),
    ]
    var with = Frame(Size(width: 60, height: 20))
    plot.render(into: &with, in: Rect(with.size), glyphs: .braille)
    for (old, new) in zip(without.cells, with.cells) where old.glyph != " " { #expect(old == new) }
    #expect(with.text.contains("×4 "))
    #expect(with.text.contains("×4.0"))
    #expect(!with.text.contains("long"))
  }
}
