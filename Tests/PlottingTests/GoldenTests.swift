import Plotting
import TestSupport
import Testing

@Suite struct GoldenTests {
  @Test(arguments: [GlyphSet.braille, .quadrant, .ascii, .dot])
  func staircase(glyphs: GlyphSet) throws {
    var frame = Frame(Size(width: 90, height: 18))
    staircasePlot().render(into: &frame, in: Rect(frame.size), glyphs: glyphs)
    try expectGolden(frame.styledDump, "staircase-\(glyphs.rawValue)")
  }

  @Test(arguments: [
    Size(width: 60, height: 12), Size(width: 40, height: 8), Size(width: 24, height: 5),
  ])
  func smallStaircase(size: Size) throws {
    var frame = Frame(size)
    staircasePlot().render(into: &frame, in: Rect(size), glyphs: .braille)
    try expectGolden(frame.text, "staircase-\(size.width)x\(size.height)")
  }

  @Test(arguments: [GlyphSet.ascii, .braille])
  func slopes(glyphs: GlyphSet) throws {
    var plot = LinePlot(x: Scale(0...6.3), y: Scale(-1.05...1.05))
    let wave = (0...300).map { index -> DataPoint in
      let x = Double(index) * 0.021
      // Bhaskara's sine, good to 0.002.
      let (half, sign) = x <= 3.14159265 ? (x, 1.0) : (x - 3.14159265, -1.0)
      let product = half * (3.14159265 - half)
      return DataPoint(x: x, y: sign * 16 * product / (49.348022 - 4 * product))
    }
    plot.curves = [
      Curve(pieces: [[DataPoint(x: 0, y: -1), DataPoint(x: 6.3, y: 1)]], dash: .dashed),
      Curve(pieces: [[DataPoint(x: 0, y: 1), DataPoint(x: 6.3, y: -0.2)]], dash: .dotted),
      Curve(pieces: [wave]),
    ]
    var frame = Frame(Size(width: 72, height: 18))
    plot.render(into: &frame, in: Rect(frame.size), glyphs: glyphs)
    try expectGolden(frame.text, "slopes-\(glyphs.rawValue)")
  }

  @Test(arguments: [GlyphSet.braille, .ascii])
  func period(glyphs: GlyphSet) throws {
    var frame = Frame(Size(width: 72, height: 8))
    let work = Style(foreground: .palette(2))
    let told = Style(foreground: .palette(1), attributes: .bold)
    let producer = (0..<4).flatMap { index in
      let start = Double(index) * 3900
      return [
        Span(start: start, end: start + 1500, glyph: index % 2 == 0 ? "█" : "▓", style: work),
        Span(start: start + 1500, end: start + 3900, glyph: "▲", style: told, priority: 1),
      ]
    }
    let consumer = (0..<4).flatMap { index in
      let start = Double(index) * 3900 + 3900
      return [
        Span(start: start, end: start + 200, glyph: "◢", style: told, priority: 2),
        Span(start: start + 200, end: start + 1300, glyph: "█", style: work),
      ]
    }
    var gantt = Gantt(
      lanes: [Lane(name: "P", spans: producer), Lane(name: "C", spans: consumer)],
      time: 0...15_600)
    gantt.timeName = "ns"
    let steps = StepRow(
      name: "q",
      steps: (0..<4).flatMap { index in
        let start = Double(index) * 3900
        return [
          DataPoint(x: start, y: index == 0 ? 0 : 1), DataPoint(x: start + 1300, y: 0),
          DataPoint(x: start + 1500, y: Double(index % 3 + 1)),
        ]
      }, time: 0...15_600, maximum: 4, style: Style(foreground: .palette(4)))
    let box = Box(
      title: "one period", note: "3 900 ns", style: Style(foreground: .palette(8)),
      titleStyle: Style(attributes: .bold))
    let rect = Rect(frame.size)
    box.render(into: &frame, in: rect, glyphs: glyphs)
    let inside = rect.inset(left: 2, top: 1, right: 2, bottom: 1)
    steps.render(into: &frame, in: inside.row(0), glyphs: glyphs)
    gantt.render(into: &frame, in: inside.inset(top: 1), glyphs: glyphs)
    try expectGolden(frame.styledDump, "period-\(glyphs.rawValue)")
  }

  @Test func shortImportantSpansKeepACell() {
    let gantt = Gantt(
      lanes: [
        Lane(
          name: "P",
          spans: [
            Span(start: 500, end: 500.1, glyph: "▲", priority: 1),
            Span(start: 0, end: 1000, glyph: "█"), Span(start: 999.9, end: 1000, glyph: "◢"),
          ])
      ], time: 0...1000)
    var frame = Frame(Size(width: 42, height: 1))
    gantt.render(into: &frame, in: Rect(frame.size), glyphs: .braille)
    #expect(frame[22, 0].glyph == "▲")
    #expect(frame[41, 0].glyph == "◢")
    #expect(frame[21, 0].glyph == "█" && frame[23, 0].glyph == "█")
  }
}
