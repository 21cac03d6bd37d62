import Events
import Plotting
import QueueModel
import Testing

@testable import Explorer

/// Keys that act on what a screen does not show do nothing but say so.
@Suite struct SmallScreenTests {
  @Test func noPlotsNoAxisKeys() {
    for key in [
      "x", "X", "+", "-", "=", "s", "?", "h", "p", Key(.function(1)), "v", "M", "n", "w", "l", "a",
      "c", "e", Key(.tab), Key(.enter), Key(.escape),
    ] as [Key] {
      var session = Session(width: 30, height: 5)
      session.press(Key(.down))
      let before = session.state
      session.press(key)
      let said = key == Key(.escape) ? nil : "no room for that in 30x5 cells"
      #expect(session.notice == said, "\(key)")
      var after = session.state
      after.notice = nil
      #expect(after == before, "\(key)")
      #expect(session.effects == [])
    }
  }

  @Test func noLowerPlotNoOtherReading() {
    var session = Session(width: 60, height: 12)
    #expect(session.state.layout.hasPlot && session.state.layout.workPlot.isEmpty)
    session.press("v")
    #expect(session.state.lowerReading == .work)
    #expect(session.notice == "no room for that in 60x12 cells")
  }

  @Test func knobsTurnWithoutPanels() {
    var session = Session(width: 30, height: 5)
    session.press("[")
    #expect(session.scenario.regime == .LS)
    session.type("2us")
    #expect(session.text.contains("2us_"))
    session.press(Key(.enter))
    #expect(session.scenario.WP == 2000)
    session.press("u", "N")
    #expect(session.state.links.N)
  }

  @Test func smallestScreenWithPanelsOffersAll() {
    var session = Session(width: 40, height: 12)
    session.press(Key(.down), "x")
    #expect(session.state.xControl == .WC)
    session.press("?")
    #expect(session.state.overlay == .help(line: 0))
  }

  @Test func overlayStaysClosableOnAShrunkScreen() {
    var session = Session()
    for (key, closes) in [("?", true), ("p", true), ("l", true), ("c", false), ("a", false)]
      as [(Key, Bool)]
    {
      session.press(key)
      #expect(session.state.overlay != nil)
      session.resize(20, 4)
      #expect((session.state.overlay == nil) == closes, "\(key)")
      _ = session.state.frame()
      session.press(Key(.escape))
      #expect(session.state.overlay == nil)
      session.resize(120, 36)
    }
  }

  @Test func whatHasTheKeysIsSeen() {
    var session = Session(width: 20, height: 6)
    session.press("W", "q")
    #expect(session.text.replacing("\n", with: " ").contains("as: q▏ Enter, or Esc"))
    session.resize(60, 18)
    #expect(session.text.contains("save this scenario as: q▏"))
    #expect(session.text.contains("Enter takes it  Esc leaves it"))
    #expect(!session.text.contains("quit"))
    session.press(Key(.escape), "a")
    session.resize(20, 6)
    #expect(session.text.contains("advice needs"))
    session.press(Key(.escape))
    #expect(session.text.contains("▸ WP"))
  }

  @Test func selectedKnobIsSeen() {
    var session = Session(width: 40, height: 12)
    for _ in 0..<9 {
      session.press(Key(.down))
      #expect(session.text.contains("▸ \(session.selected.symbol)"))
    }
  }

  @Test func neighboursOfTheSelectedRowAreSeen() throws {
    var session = Session(width: 40, height: 12)
    let controls = session.state.controls
    for _ in controls {
      let shown = SliderPanel(session.state).sliders.map(\.control)
      let index = try #require(controls.firstIndex(of: session.selected))
      #expect((3..<9).contains(shown.count))
      for beside in [index - 1, index + 1] where controls.indices.contains(beside) {
        #expect(shown.contains(controls[beside]), "\(controls[beside]) at \(session.selected)")
      }
      session.press(Key(.down))
    }
  }
}
