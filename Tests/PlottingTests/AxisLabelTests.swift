import TestSupport
import Testing

@testable import Plotting

@Suite struct AxisLabelTests {
  /// The words of a row and the columns they take; a blank within a number does not end it.
  private func words(_ frame: Frame, row: Int) -> [(text: String, columns: Range<Int>)] {
    var words: [(text: String, columns: Range<Int>)] = []
    for x in 0..<frame.size.width where frame[x, row].glyph != " " {
      if let last = words.last, x - last.columns.upperBound == 0 {
        words[words.count - 1].text.unicodeScalars.append(frame[x, row].glyph)
        words[words.count - 1].columns = last.columns.lowerBound..<x + 1
      } else {
        words.append((String(frame[x, row].glyph), x..<x + 1))
      }
    }
    return words
  }

  @Test func labelsAreWholeApartAndOverTheirTicks() {
    var random = SplitMix64(seed: 6)
    var seen = 0
    for _ in 0..<1500 {
      let lower = Double.random(in: -900...900, using: &random).rounded()
      let upper = lower + Double(Int.random(in: 1...90, using: &random))
      var plot = LinePlot(x: Scale(lower...upper), y: Scale(0...1))
      plot.forcedTicks = (0..<2).map { _ in
        Double.random(in: lower...upper, using: &random).rounded()
      }
      let size = Size(width: Int.random(in: 10...120, using: &random), height: 8)
      var frame = Frame(size)
      plot.render(into: &frame, in: Rect(size), glyphs: .braille)
      let layout = LinePlotLayout(plot, in: Rect(size))
      let values = plot.x.ticks(fitting: layout.area.width).map(\.value) + plot.forcedTicks
      let labels = words(frame, row: layout.labels.y)
      for label in labels {
        seen += 1
        let candidates = values.filter {
          NumberText.significant($0, digits: 5) == label.text
            || NumberText.decimal($0, places: 1, trimmingZeros: false) == label.text
        }
        #expect(!candidates.isEmpty, "\(label) in \(frame.text)")
        let isOverTick = candidates.contains { value in
          guard let cell = plot.x.cell(of: value, count: layout.area.width) else { return false }
          let column = layout.area.x + cell
          return label.columns.contains(column)
            && "┬╪".unicodeScalars.contains(
              frame[column, layout.axis.y].glyph)
        }
        #expect(isOverTick, "\(label) in \(frame.text)")
      }
      for value in plot.forcedTicks.prefix(1) {
        let text = NumberText.decimal(value, places: 0)
        #expect(labels.contains { $0.text == text }, "\(text) in \(frame.text)")
      }
    }
    #expect(seen > 5000)
  }

  @Test func labelsOfTheYAxisStandAtTheirRow() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<300 {
      let upper = Double.random(in: 1...1e6, using: &random)
      let plot = LinePlot(x: Scale(0...1), y: Scale(0...upper))
      let size = Size(width: 60, height: Int.random(in: 6...40, using: &random))
      var frame = Frame(size)
      plot.render(into: &frame, in: Rect(size), glyphs: .braille)
      let layout = LinePlotLayout(plot, in: Rect(size))
      #expect(layout.yTicks.count >= 2)
      for tick in layout.yTicks {
        let row =
          layout.area.maxY - 1 - (plot.y.cell(of: tick.value, count: layout.area.height) ?? 0)
        #expect(frame[layout.area.x - 1, row].glyph == "┤")
        let text = (0..<layout.gutter.width).map { String(frame[$0, row].glyph) }.joined()
        #expect(text.hasSuffix(tick.label))
      }
    }
  }

  @Test func forcedTicksAreNamedInFullWhereTheyAreClose() {
    var plot = LinePlot(x: Scale(999_999_990...1_000_000_000), y: Scale(0...1))
    plot.forcedTicks = [999_999_993]
    var frame = Frame(Size(width: 80, height: 8))
    plot.render(into: &frame, in: Rect(frame.size), glyphs: .braille)
    #expect(frame.text.contains("999 999 993"))
    plot.x = Scale(0...1_000_000_000)
    frame = Frame(frame.size)
    plot.render(into: &frame, in: Rect(frame.size), glyphs: .braille)
    #expect(frame.text.contains("1G") && !frame.text.contains("993"))
  }

  @Test func theAxesNameYieldsToForcedTicks() {
    var plot = LinePlot(x: Scale(0...100), y: Scale(0...1))
    plot.xName = "WP (ns)"
    plot.forcedTicks = [99]
    var frame = Frame(Size(width: 50, height: 8))
    plot.render(into: &frame, in: Rect(frame.size), glyphs: .braille)
    let lines = frame.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.last?.hasPrefix("WP (ns)") == true)
    #expect(lines.last?.hasSuffix("99") == true)
  }
}
