import TestSupport
import Testing

@testable import Plotting

@Suite struct HeatMapTests {
  /// A disc of one area in another, and a quarter without any.
  private func picture(_ size: Size, _ glyphs: GlyphSet, isHatched: Bool = false) -> HeatMap {
    func grid(_ width: Int, _ height: Int) -> HeatGrid {
      var grid = HeatGrid(columns: width, rows: height)
      for row in 0..<height {
        for column in 0..<width {
          let x = (Double(column) + 0.5) / Double(width)
          let y = 1 - (Double(row) + 0.5) / Double(height)
          if x > 0.75 && y > 0.75 { continue }
          grid[column, row] = (x - 0.4) * (x - 0.4) + (y - 0.5) * (y - 0.5) < 0.09 ? 1 : 0
        }
      }
      return grid
    }
    var axes = LinePlot(x: Scale(0...1), y: Scale(0...1))
    axes.title = "a disc"
    axes.xName = "x"
    axes.forcedTicks = [0.7]
    axes.markers = [Marker(x: 0.7, y: 0.4)]
    axes.showsLegend = false
    let area = axes.area(in: Rect(size))
    var map = HeatMap(
      axes: axes,
      areas: [
        HeatArea(label: "O", longLabel: "O outside", hatch: "─"),
        HeatArea(
          label: "I", longLabel: "I inside",
          style: Style(foreground: .palette(0), background: .palette(2)), hatch: "▒"),
      ],
      cells: grid(area.width, area.height))
    map.yName = "y"
    map.forcedY = 0.4
    map.showsHatch = isHatched
    let fine = HeatMap.fineness(glyphs)
    map.lines = [
      HeatLines(
        grid: grid(area.width * fine.width, area.height * fine.height),
        levels: [HeatLines.Level("rim", dash: .solid)], boundsNothing: true)
    ]
    return map
  }

  @Test(arguments: [GlyphSet.braille, .quadrant, .ascii, .dot]) func disc(glyphs: GlyphSet) throws {
    let size = Size(width: 60, height: 20)
    var frame = Frame(size)
    picture(size, glyphs).render(into: &frame, in: Rect(size), glyphs: glyphs)
    try expectGolden(frame.styledDump, "disc-\(glyphs.rawValue)")
    if glyphs.isASCII { #expect(frame.cells.allSatisfy { $0.glyph.isASCII }) }
  }

  @Test func hatchTellsAreasWithoutGrounds() {
    let size = Size(width: 60, height: 20)
    var frame = Frame(size)
    picture(size, .braille, isHatched: true).render(
      into: &frame, in: Rect(size), glyphs: .braille)
    let counts = [frame.cells.filter { $0.glyph == "▒" }, frame.cells.filter { $0.glyph == "─" }]
      .map(\.count)
    #expect(counts[0] > 50)
    #expect(counts[1] > 200)
  }

  @Test func namesStandInTheirAreasAndLinesKeepTheirs() {
    let size = Size(width: 60, height: 20)
    var frame = Frame(size)
    picture(size, .braille).render(into: &frame, in: Rect(size), glyphs: .braille)
    let text = frame.text
    #expect(text.contains("O outside"))
    #expect(text.contains("I inside"))
    #expect(text.contains("rim"))
    #expect(text.contains("●"))
    #expect(text.contains("0.4"))
  }

  @Test func everySizeIsDrawn() {
    for width in 0..<24 {
      for height in 0..<9 {
        let size = Size(width: width, height: height)
        var frame = Frame(Size(width: 24, height: 9))
        picture(size, .ascii).render(into: &frame, in: Rect(size), glyphs: .ascii)
        for y in 0..<9 {
          for x in 0..<24 where x >= width || y >= height { #expect(frame[x, y] == Cell()) }
        }
      }
    }
  }

  @Test func gridTakesValuesRowByRow() {
    let grid = HeatGrid(columns: 2, values: [1, nil, 3, 4])
    #expect(grid.rows == 2)
    #expect((0..<4).map { grid[$0 % 2, $0 / 2] } == [1, nil, 3, 4])
    #expect(HeatGrid(columns: 0, values: []) == HeatGrid(columns: 0, rows: 0))
  }

  /// Between n and a larger m runs the line of level m − 1, or the last one.
  @Test func aLineHasTheLevelOfTheLargerNumber() {
    let levels = (0..<3).map { HeatLines.Level("\($0)") }
    var lines = HeatLines(grid: HeatGrid(columns: 1, rows: 1), levels: levels)
    #expect(lines.level(between: 0, 1) == 0)
    #expect(lines.level(between: 1, 3) == 2)
    #expect(lines.level(between: 3, 1) == 2)
    #expect(lines.level(between: 4, 9) == 2)
    #expect(lines.level(between: 2, 2) == nil)
    #expect(lines.level(between: nil, 2) == nil)
    lines.boundsNothing = true
    #expect(lines.level(between: nil, 2) == 0)
    #expect(lines.level(between: nil, nil) == nil)
    lines.levels = []
    #expect(lines.level(between: 0, 1) == nil)
  }

  @Test func gridIsNothingOutside() {
    var grid = HeatGrid(columns: 2, rows: 2, filledWith: 3)
    grid[5, 0] = 1
    #expect(grid[2, 0] == nil)
    #expect(grid[0, -1] == nil)
    #expect(grid.mapped { $0 == 3 ? nil : $0 } == HeatGrid(columns: 2, rows: 2))
  }
}
