import Testing

@testable import Plotting

@Suite struct ASCIIShapesTests {
  @Test func everyPatternIsPrintable() {
    #expect(ASCIIShapes.table.count == 512)
    #expect(ASCIIShapes.table.allSatisfy { (32...126).contains($0.value) })
    #expect(ASCIIShapes.table[0] == " ")
    #expect(!ASCIIShapes.table.dropFirst().contains(" "))
    #expect(Set(ASCIIShapes.table).count >= 45)
  }

  @Test func straightLines() {
    func draw(_ from: (Double, Double), _ to: (Double, Double)) -> Set<Unicode.Scalar> {
      var plot = LinePlot(x: Scale(0...1), y: Scale(0...1))
      plot.curves = [
        Curve(pieces: [[DataPoint(x: from.0, y: from.1), DataPoint(x: to.0, y: to.1)]])
      ]
      var frame = Frame(Size(width: 13, height: 12))
      plot.render(into: &frame, in: Rect(frame.size), glyphs: .ascii)
      let area = plot.area(in: Rect(frame.size))
      var seen: Set<Unicode.Scalar> = []
      for y in area.y..<area.maxY {
        for x in area.x..<area.maxX where frame[x, y].glyph != " " {
          seen.insert(frame[x, y].glyph)
        }
      }
      return seen
    }
    #expect(draw((0, 0.55), (1, 0.55)) == ["-"])
    #expect(draw((0, 0), (1, 0)) == ["_"])
    #expect(draw((0.5, 0), (0.5, 1)) == ["|"])
    #expect(ASCIIShapes.table[0b001_010_100] == "/")
    #expect(ASCIIShapes.table[0b100_010_001] == "\\")
    #expect(draw((0, 0), (1, 1)).isSuperset(of: ["/"]))
    #expect(draw((0, 1), (1, 0)).isSuperset(of: ["\\"]))
  }
}
