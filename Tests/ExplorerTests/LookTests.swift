import Events
import Plotting
import QueueModel
import Testing

@testable import Explorer

/// Keys that change what is shown, not the operating point.
@Suite struct LookTests {
  @Test func xAxisFollowsTheSelectedKnob() {
    var session = Session()
    session.press("x")
    #expect(session.notice == nil)
    #expect(session.effects == [])
    session.press(Key(.down), "x")
    #expect((session.state.xControl, session.selected) == (.WC, .WC))
    #expect(session.notice == "x axis: WC, C's work for one message")
    #expect(session.effectNames == ["simulate"])
    #expect(session.scenario == Scenario.prototypePreset)
    session.press("X")
    #expect((session.state.xControl, session.selected) == (.NP, .WC))
  }

  @Test func zoomHalvesDoublesAndFits() {
    var session = Session()
    let whole = session.state.xViewport
    session.press("+")
    let near = session.state.xViewport
    #expect(near.upper - near.lower == (whole.upper - whole.lower) / 2)
    #expect(near.contains(1500))
    #expect((near.fraction(of: 1500) - whole.fraction(of: 1500)).magnitude < 0.01)
    session.press("-", "-")
    let far = session.state.xViewport
    #expect(far.upper - far.lower == 2 * (whole.upper - whole.lower))
    session.press("=")
    #expect(session.state.zoom == nil)
    #expect(session.state.xViewport == whole)
    #expect(session.scenario == Scenario.prototypePreset)
  }

  @Test(arguments: Knob.nine) func zoomKeepsThePointInView(knob: Knob) {
    var session = Session()
    session.select(.knob(knob))
    session.press("x")
    for key in ["+", "+", "+", "+", "+", "+", "-", "-", "-", "-", "-", "-", "-", "-"] as [Key] {
      session.press(key)
      #expect(session.state.xViewport.contains(session.scenario[knob]))
      #expect(knob.leader.range.upperBound >= session.state.xViewport.upper)
    }
  }

  @Test func themesGoRound() {
    var session = Session()
    let names = Theme.builtIn.map(\.name)
    let first = session.state.appearance.theme.name
    var seen: [String] = []
    for _ in names {
      session.press("t")
      seen.append(session.state.appearance.theme.name)
    }
    #expect(seen.last == first)
    #expect(Set(seen) == Set(names))
    session.press("T")
    #expect(session.state.appearance.theme.name == seen[seen.count - 2])
    #expect(session.notice?.hasPrefix("theme \(seen[seen.count - 2]): ") == true)
    #expect(session.effects == [])
  }

  @Test func glyphsGoRound() {
    var session = Session()
    var seen: [GlyphSet] = [session.state.appearance.glyphs]
    for _ in GlyphSet.allCases {
      session.press("g")
      seen.append(session.state.appearance.glyphs)
      #expect(session.notice == "glyphs: \(seen[seen.count - 1].rawValue)")
    }
    #expect(seen == [.braille, .quadrant, .block, .ascii, .dot, .braille])
    #expect(session.effects == [])
  }

  @Test func terminalOfSevenBitsGetsOnlySevenBits() {
    var session = Session(appearance: Appearance(glyphs: .braille, isUTF8: false))
    #expect(session.state.appearance.glyphs == .ascii)
    session.press("g")
    #expect(session.state.appearance.glyphs == .dot)
    session.press("g")
    #expect(session.state.appearance.glyphs == .ascii)
  }

  @Test func simulatedPointsToggle() {
    var session = Session()
    session.press("s")
    #expect(!session.state.showsSimulation)
    #expect(session.notice == "simulated points off")
    #expect(session.state.simulation.request?.axis?.values == [])
    session.press("s")
    #expect(session.state.showsSimulation)
    #expect(session.notice == "simulated points on")
    #expect(session.state.simulation.request?.axis?.values.isEmpty == false)
  }

  @Test func mouseToggles() {
    var session = Session()
    session.press("m")
    #expect(!session.state.isMouseOn)
    #expect(session.effects == [.setMouse(false)])
    session.press("m")
    #expect(session.state.isMouseOn)
    #expect(session.effects == [.setMouse(true)])
  }

  @Test func commandLineIsShown() {
    var session = Session()
    session.press("y")
    #expect(session.notice == "kickscope prototype")
    session.press(",", "y")
    #expect(session.notice == "kickscope prototype --WP 1499")
    #expect(session.effects == [.copy("kickscope prototype --WP 1499")])
  }

  @Test func programKeys() {
    var session = Session()
    session.press(Key(.character("l"), .control))
    #expect(session.effects == [.redraw])
    session.press(Key(.character("z"), .control))
    #expect(session.effects == [.suspend])
    #expect(!session.state.isFinished)
    session.press("q")
    #expect(session.effects == [.quit])
    #expect(session.state.isFinished)
    var other = Session()
    other.press(Key(.character("c"), .control))
    #expect(other.effects == [.quit])
  }

  @Test func resizeKeepsThePoint() {
    var session = Session()
    session.press("[")
    let scenario = session.scenario
    session.resize(80, 24)
    #expect(session.state.size == Size(width: 80, height: 24))
    #expect(session.scenario == scenario)
    #expect(session.state.frame().size == Size(width: 80, height: 24))
    #expect(session.effectNames == ["simulate"])
    session.resize(80, 24)
    #expect(session.effects == [])
  }

  @Test func unknownKeysDoNothing() {
    var session = Session()
    let before = session.state
    for key in [Key(.function(7)), Key(.backspace), Key(.delete), "~", "ü"] {
      session.press(key)
      #expect(session.state == before)
      #expect(session.effects == [])
    }
  }
}
