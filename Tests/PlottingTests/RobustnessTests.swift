import Plotting
import TestSupport
import Testing

/// Any data at any size: nothing traps, nothing is drawn outside, ASCII stays ASCII.
@Suite struct RobustnessTests {
  private func isBlank(_ frame: Frame, outside rect: Rect) -> Bool {
    (0..<frame.size.height).allSatisfy { y in
      (0..<frame.size.width).allSatisfy { x in
        rect.contains(Point(x: x, y: y)) || frame[x, y] == Cell()
      }
    }
  }

  private func points(_ random: inout SplitMix64) -> [DataPoint] {
    (0..<Int.random(in: 0...6, using: &random)).map { _ in
      DataPoint(x: random.number(), y: random.number())
    }
  }

  private func plot(_ random: inout SplitMix64) -> LinePlot {
    let scalings = Scaling.allCases
    var plot = LinePlot(
      x: Scale(random.range(), scalings.randomElement(using: &random) ?? .linear),
      y: Scale(random.range(), scalings.randomElement(using: &random) ?? .linear))
    plot.title = ["", "T", "time per message — µs"].randomElement(using: &random) ?? ""
    plot.xName = ["", "WP (µs)"].randomElement(using: &random) ?? ""
    for dash in Dash.allCases {
      let pieces = (0..<Int.random(in: 0...3, using: &random)).map { _ in points(&random) }
      plot.curves.append(
        Curve(pieces: pieces, dash: dash, name: "größe", showsRisers: random.next() % 2 == 0))
    }
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      plot.verticals.append(Vertical(x: random.number(), label: "m → 2"))
      plot.markers.append(Marker(x: random.number(), y: random.number(), label: "3 900 µs"))
      plot.annotations.append(Annotation(x: random.number(), y: random.number(), text: "×2"))
      plot.forcedTicks.append(random.number())
      plot.bands.append(
        Band(range: random.range(), label: "FC", longLabel: "schnell", hatch: "▒"))
    }
    return plot
  }

  @Test(arguments: GlyphSet.allCases)
  func plotsOfAnythingAnywhere(glyphs: GlyphSet) {
    var random = SplitMix64(seed: 4)
    for _ in 0..<200 {
      let plot = plot(&random)
      let rect = Rect(
        x: Int.random(in: -3...5, using: &random), y: Int.random(in: -3...5, using: &random),
        width: Int.random(in: 0...70, using: &random),
        height: Int.random(in: 0...16, using: &random))
      var frame = Frame(Size(width: 60, height: 14))
      plot.render(into: &frame, in: rect, glyphs: glyphs)
      let area = plot.area(in: rect)
      #expect(area.x >= rect.x && area.maxX <= rect.maxX)
      #expect(area.y >= rect.y && area.maxY <= rect.maxY)
      #expect(isBlank(frame, outside: rect))
      if glyphs.isASCII { #expect(frame.text.unicodeScalars.allSatisfy { $0.isASCII }) }
    }
  }

  @Test func everySmallSize() {
    let plot = staircasePlot()
    for width in 0...30 {
      for height in 0...12 {
        var frame = Frame(Size(width: width, height: height))
        plot.render(into: &frame, in: Rect(frame.size), glyphs: .braille)
        let area = plot.area(in: Rect(frame.size))
        #expect(area.isEmpty == (width == 0 || height == 0))
        #expect(area.isEmpty || frame.text.contains { $0 != " " && $0 != "\n" })
      }
    }
  }

  @Test(arguments: GlyphSet.allCases)
  func panelsOfAnythingAnywhere(glyphs: GlyphSet) {
    var random = SplitMix64(seed: 5)
    for _ in 0..<200 {
      let spans = (0..<5).map { _ in
        Span(
          start: random.number(), end: random.number(), glyph: "█",
          priority: Int(random.next() % 3))
      }
      let gantt = Gantt(
        lanes: [Lane(name: "P", spans: spans), Lane(name: "Größe", spans: [])],
        time: random.range())
      let steps = StepRow(
        name: "q", steps: points(&random), time: random.range(), maximum: random.number())
      let rect = Rect(
        x: Int.random(in: -3...5, using: &random), y: Int.random(in: -3...5, using: &random),
        width: Int.random(in: 0...50, using: &random),
        height: Int.random(in: 0...9, using: &random))
      var frame = Frame(Size(width: 44, height: 9))
      Box(title: "one period — µs", note: "n").render(into: &frame, in: rect, glyphs: glyphs)
      gantt.render(into: &frame, in: rect, glyphs: glyphs)
      steps.render(into: &frame, in: rect, glyphs: glyphs)
      #expect(isBlank(frame, outside: rect))
      if glyphs.isASCII { #expect(frame.text.unicodeScalars.allSatisfy { $0.isASCII }) }
    }
  }
}
