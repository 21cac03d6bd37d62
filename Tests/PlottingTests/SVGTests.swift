import Plotting
import TestSupport
import Testing

@Suite struct SVGTests {
  private func page(_ plot: LinePlot) -> PlotPage {
    var page = PlotPage(title: "T & E <of> \"one\"", rows: [[plot]])
    page.subtitle = "L 256, kP 1"
    page.description = "Made by: kickscope --WP 1"
    page.markerNames = ["●": "here"]
    return page
  }

  private func drawn(_ plot: LinePlot, on paper: Paper = .light) throws -> DrawnPlots {
    try DrawnPlots(page(plot).svg(width: 760, height: 420, on: paper))
  }

  @Test func numbersHaveTwoPlaces() {
    #expect(SVG.number(12) == "12")
    #expect(SVG.number(-0.004) == "0")
    #expect(SVG.number(-3.05) == "-3.05")
    #expect(SVG.number(1.999) == "2")
    #expect(SVG.number(.infinity) == "1000000000")
  }

  @Test func textIsEscaped() {
    #expect(SVG.escaped("a<b>&\"c\u{1B}[1m\u{0}") == "a&lt;b&gt;&amp;&quot;c[1m")
  }

  @Test func linesAreNoWiderThanTheyMayBe() {
    let text = "L 256, kP 1, kC 1, WP 1 500, WC 1 100, NP 2 400, NC 200, SP 3 900, SC 200"
    let lines = SVG.wrapped(text, size: 11, width: 200)
    #expect(lines.count > 1)
    #expect(lines.joined(separator: " ") == text)
    #expect(lines.allSatisfy { SVG.width(of: $0, size: 11) <= 200 })
    #expect(SVG.wrapped("", size: 11, width: 10).isEmpty)
  }

  @Test(arguments: Paper.allCases) func aPlotIsDrawnInsideOfItsArea(paper: Paper) throws {
    let plots = try drawn(staircasePlot(), on: paper)
    #expect(plots.ground == paper.ground)
    let plot = try #require(plots.plots.first)
    #expect(plots.plots.count == 1)
    #expect(plot.curves.count == 3)
    #expect(plot.curves.allSatisfy { $0.count >= 2 })
    #expect(plot.isInside)
    #expect(plot.risers == 4)
    #expect(plot.bands == 2)
    // The operating point, and in the legend; the point off the plot.
    #expect(plot.marks == 3)
    #expect(plot.x.lowerBound > 0 && plot.x.upperBound < plots.width)
    #expect(plot.y.lowerBound > 0 && plot.y.upperBound < plots.height)
  }

  @Test func coordinatesAreThoseOfTheData() throws {
    var plot = LinePlot(x: Scale(0...100), y: Scale(0...10))
    plot.curves = [
      Curve(pieces: [[DataPoint(x: 25, y: 5), DataPoint(x: 75, y: 5)]], name: "flat")
    ]
    let area = try #require(try drawn(plot).plots.first)
    let curve = try #require(area.curves.first)
    let (width, height) = (
      area.x.upperBound - area.x.lowerBound, area.y.upperBound - area.y.lowerBound
    )
    #expect(curve.count == 2)
    #expect(abs(curve[0].x - area.x.lowerBound - width / 4) < 0.02)
    #expect(abs(curve[1].x - area.x.lowerBound - width * 3 / 4) < 0.02)
    #expect(abs(curve[0].y - area.y.lowerBound - height / 2) < 0.02)
  }

  @Test func curvesOfOnePlotDifferWithoutColour() throws {
    var plot = LinePlot(x: Scale(0...1), y: Scale(0...1))
    plot.curves = [Dash.solid, .solid, .dashed, .dashed, .dotted, .dotted].enumerated().map {
      Curve(
        pieces: [[DataPoint(x: 0, y: 0), DataPoint(x: 1, y: 1)]], dash: $0.element,
        name: "curve \($0.offset)")
    }
    let dashes = try #require(try drawn(plot).plots.first).dashes
    #expect(dashes.count == 6)
    #expect(Set(dashes).count == 6)
  }

  @Test func whatIsNotFiniteOrFarAwayIsLeftOut() throws {
    var plot = LinePlot(x: Scale(0...1), y: Scale(0...1))
    let points = [
      DataPoint(x: 0, y: 0.5), DataPoint(x: 0.2, y: .nan), DataPoint(x: 0.4, y: 0.5),
      DataPoint(x: 0.6, y: 1e300), DataPoint(x: 0.8, y: -.infinity), DataPoint(x: 1, y: 0.5),
      DataPoint(x: 1e12, y: -1e12),
    ]
    plot.curves = [Curve(pieces: [points, [points[0]], []], name: "wild", showsRisers: true)]
    plot.markers = points.map { Marker(x: $0.x, y: $0.y, label: "far") }
    let text = page(plot).svg(width: 300, height: 200, on: .light)
    let drawn = try DrawnPlots(text)
    #expect(try #require(drawn.plots.first).isInside)
    #expect(!text.contains("nan") && !text.contains("inf"))
  }

  @Test(arguments: [0.0, 1, 30, 90]) func smallPicturesAreWellFormed(side: Double) throws {
    let text = page(staircasePlot()).svg(width: side, height: side, on: .dark)
    #expect(try XMLEvents(of: text).events.count > 2)
  }

  @Test func areasUnderEachOtherBeginAtTheSamePlace() throws {
    var small = staircasePlot()
    small.y = Scale(0...9)
    let page = PlotPage(title: "two", rows: [[staircasePlot()], [small]])
    let plots = try DrawnPlots(page.svg(width: 700, height: 700, on: .light)).plots
    #expect(plots.count == 2)
    #expect(plots[0].x == plots[1].x)
    #expect(plots[0].y.upperBound < plots[1].y.lowerBound)
  }

  @Test func nothingIsReferredToOutside() {
    let text = page(staircasePlot()).svg(width: 700, height: 400, on: .light)
    let links = text.components(of: "http")
    #expect(links == ["://www.w3.org/2000/svg\" viewBox=\"0 0 700 400\" width=\"700\""])
  }
}

extension String {
  /// What follows each occurrence, up to a blank before `height` or the end of its line.
  fileprivate func components(of word: String) -> [String] {
    split(separator: word, omittingEmptySubsequences: false).dropFirst().map { rest in
      let line = rest.prefix { $0 != "\n" }
      return String(line.firstRange(of: " height").map { line[..<$0.lowerBound] } ?? line)
    }
  }
}
