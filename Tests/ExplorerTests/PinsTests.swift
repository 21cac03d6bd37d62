import Events
import Plotting
import QueueModel
import TestSupport
import Testing

@testable import Explorer

@Suite struct PinsTests {
  @Test func aPinnedCurveStays() throws {
    var session = Session()
    #expect(!session.text.contains("pinned"))
    session.press("G")
    session.select(.SC)
    session.type("2000")
    session.press(Key(.enter))
    #expect(session.text.contains("pinned"))
    let panel = PlotPanel(session.state, .time)
    let curves = PlotPanel.curves(session.state)
    let ghost = try #require(panel.plot(curves).curves.first { $0.name == "pinned" })
    let prototype = try Scenario.prototype
    for point in ghost.pieces.joined() {
      let there = prototype.pushing(.WP, to: Int(point.x))
      #expect(point.y == there.closedForm.cycle.timePerMessage)
    }
    #expect(!ghost.pieces.isEmpty)
    session.press("G")
    #expect(!session.text.contains("pinned "))
  }

  @Test func whatWasSimulatedIsPinned() throws {
    var session = Session(
      experiment: Experiment(try .prototype, C: .spin(budget: 300)), isSimulated: true)
    session.press("G")
    let found = session.state.simulation.points.map(\.finding.T.value).sorted()
    session.select(.NP)
    session.type("9000")
    session.press(Key(.enter))
    let panel = PlotPanel(session.state, .time)
    let ghost = try #require(
      panel.plot(PlotPanel.curves(session.state)).curves.first { $0.name == "pinned" })
    #expect(ghost.pieces.joined().map(\.y).sorted() == found)
    #expect(!found.isEmpty)
  }

  @Test func bookmarksAreReturnedToFromTheNewestOn() throws {
    var session = Session()
    session.press("B")
    #expect(session.notice == "no bookmark yet: b sets one")
    var points: [Scenario] = []
    for value in ["1300", "2000", "3000"] {
      session.type(value)
      session.press(Key(.enter), "b")
      points.append(session.scenario)
    }
    session.press("]")
    session.type("4000")
    session.press(Key(.enter))
    let last = session.scenario
    for expected in [points[2], points[1], points[0], points[2]] {
      session.press("B")
      #expect(session.scenario == expected)
    }
    session.press("u", "u", "u", "u")
    #expect(session.scenario == last)
  }

  @Test func aPointIsBookmarkedOnce() {
    var session = Session()
    session.press("b", "b")
    #expect(session.notice?.hasPrefix("bookmark 1: ") == true)
    session.press("]", "b", "[", "b")
    #expect(session.notice?.hasPrefix("bookmark 2: ") == true)
  }

  @Test(arguments: [GlyphSet.braille, .ascii])
  func bigDigits(glyphs: GlyphSet) throws {
    for (width, height) in [(80, 24), (120, 36)] {
      var session = Session(
        width: width, height: height, appearance: Appearance(glyphs: glyphs), isSimulated: true)
      session.press("d")
      #expect(session.state.isProjecting)
      try expectGolden(session.text, "projector-\(width)x\(height)-\(glyphs.rawValue)")
      session.press("d")
      #expect(session.state.layout.banner.isEmpty)
    }
  }

  @Test(arguments: [(GlyphSet.braille, 19), (.ascii, 21)])
  func bigDigitsSayHowMuchRoomTheyNeed(glyphs: GlyphSet, rows: Int) {
    for height in [15, rows - 1, rows] {
      var session = Session(width: 40, height: height, appearance: Appearance(glyphs: glyphs))
      session.press("d")
      #expect(session.state.layout.banner.isEmpty == (height < rows))
      #expect(
        session.notice
          == (height < rows
            ? "big digits need 40x\(rows) cells" : "big digits for a projector"))
    }
    var narrow = Session(width: 39, height: 40)
    narrow.press("d")
    #expect(narrow.notice?.hasPrefix("big digits need 40x") == true)
  }
}
