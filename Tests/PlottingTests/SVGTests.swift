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
    #expect(SVG.number(.nan) == "0")
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
      Curve(pieces: [[DataPoint(x: 25, y: 2), DataPoint(x: 75, y: 7)]], name: "rising")
    ]
    let area = try #require(try drawn(plot).plots.first)
    let curve = try #require(area.curves.first)
    let (width, height) = (
      area.x.upperBound - area.x.lowerBound, area.y.upperBound - area.y.lowerBound
    )
    #expect(curve.count == 2)
    #expect(abs(curve[0].x - area.x.lowerBound - width / 4) < 0.02)
    #expect(abs(curve[1].x - area.x.lowerBound - width * 3 / 4) < 0.02)
    // y is counted from the top.
    #expect(abs(curve[0].y - area.y.lowerBound - height * 0.8) < 0.02)
    #expect(abs(curve[1].y - area.y.lowerBound - height * 0.3) < 0.02)
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

  /// The attributes of all elements of a class.
  private func elements(_ kind: String, of svg: String) throws -> [[String: String]] {
    try XMLEvents(of: svg).events.compactMap { event in
      guard case .start(_, let attributes) = event, attributes["class"] == kind else { return nil }
      return attributes
    }
  }

  @Test(arguments: [(50.0, 500.0, 0), (500, 50, 90), (50, -500, 180), (-5, 50, 270)])
  func anArrowPointsToWhatIsOffThePlot(x: Double, y: Double, turn: Int) throws {
    var plot = LinePlot(x: Scale(0...100), y: Scale(0...100))
    plot.markers = [Marker(x: x, y: y)]
    let text = page(plot).svg(width: 300, height: 200, on: .light)
    let arrows = try elements("mark outside", of: text)
    #expect(arrows.count == 1)
    #expect(arrows.first?["transform"]?.hasSuffix(" rotate(\(turn))") == true)
  }

  @Test func theBarOfAnIntervalIsCapped() throws {
    var plot = LinePlot(x: Scale(0...100), y: Scale(0...100))
    plot.curves = [Curve(pieces: [[DataPoint(x: 50, y: 20), DataPoint(x: 50, y: 80)]])]
    let text = page(plot).svg(width: 300, height: 200, on: .light)
    let path = try #require(try elements("strokes", of: text).first?["d"])
    let places = path.split(separator: "M").map { $0.split(separator: " ") }
    #expect(places.count == 3)
    let columns = places.compactMap { $0.first.flatMap { Double($0) } }
    #expect(columns.dropFirst().allSatisfy { abs($0 - columns[0] + 3) < 0.02 })
    #expect(places.dropFirst().allSatisfy { $0.last?.hasSuffix("h6") == true })
  }

  @Test func aLegendGoesOnInTheNextRow() throws {
    var plot = LinePlot(x: Scale(0...1), y: Scale(0...1))
    plot.curves = (0..<9).map { index in
      Curve(
        pieces: [[DataPoint(x: 0, y: 0), DataPoint(x: 1, y: 1)]], name: "curve number \(index)")
    }
    let text = page(plot).svg(width: 400, height: 400, on: .light)
    let starts = try elements("sample", of: text).compactMap { attributes in
      attributes["d"]?.dropFirst().prefix { $0 != "h" }.split(separator: " ").compactMap {
        Double($0)
      }
    }
    #expect(starts.count == 9)
    #expect(Set(starts.map { $0[1] }).count > 2)
    let width = 36 + SVG.width(of: "curve number 8", size: 11)
    #expect(starts.allSatisfy { $0[0] + width <= 400 })
  }

  @Test func wordsDoNotLieOnEachOther() throws {
    var plot = LinePlot(x: Scale(0...100), y: Scale(0...100))
    plot.markers = (0..<6).map { Marker(x: 50, y: 50, label: "label \($0)") }
    let text = page(plot).svg(width: 400, height: 300, on: .light)
    let places = text.split(separator: "\n").filter { $0.contains(">label ") }.map {
      $0.prefix { $0 != ">" }.split(separator: " ").filter {
        $0.hasPrefix("x=") || $0.hasPrefix("y=")
      }
    }
    #expect(places.count == 6)
    #expect(Set(places).count == 6)
  }

  @Test func aBoldCurveIsWider() throws {
    var plot = LinePlot(x: Scale(0...1), y: Scale(0...1))
    let piece = [DataPoint(x: 0, y: 0), DataPoint(x: 1, y: 1)]
    plot.curves = [
      Curve(pieces: [piece], name: "plain"),
      Curve(pieces: [piece], style: Style(attributes: .bold), name: "bold"),
    ]
    let text = page(plot).svg(width: 300, height: 200, on: .light)
    let widths = try elements("curve", of: text).compactMap { $0["stroke-width"] }
      .compactMap { Double($0) }
    #expect(widths.count == 2 && widths[0] < widths[1])
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
