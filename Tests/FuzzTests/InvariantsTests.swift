import Events
import Plotting
import QueueModel
import Testing

@testable import Explorer

/// A state that is not whole is told so, fact by fact.
@Suite struct InvariantsTests {
  private func broken(
    _ size: Size = Size(width: 80, height: 24), _ change: (inout State) -> Void
  ) -> [String] {
    var state = State(size: size)
    _ = state.start()
    change(&state)
    return state.brokenInvariants
  }

  @Test func aWholeStateHasNone() {
    #expect(broken { _ in } == [])
    #expect(broken(Size(width: 1, height: 1)) { _ in } == [])
  }

  @Test func numbersAreLookedAt() {
    #expect(broken { $0.selected = .setting(.P, .B) }.first?.contains("has a row") == true)
    #expect(
      broken { $0.xControl = .arrivals }.contains("not so: arrivals can lie along the x axis"))
    #expect(
      broken { $0.links.N = true }.contains("not so: NP is NC while they are linked"))
    #expect(
      broken { $0.zoom = Viewport(lower: 1, upper: 2, scaling: .linear) }.contains {
        $0.contains("is on the x axis")
      })
    #expect(broken { $0.tops.T = .nan }.contains { $0.contains("top of time") })
    #expect(broken { $0.tops.E = 2 } == ["not so: E is on the plot"])
    #expect(broken { $0.firstRow = -1 }.contains { $0.contains("row of sliders") })
    #expect(
      broken { $0.experiment.scenario = $0.scenario.pushing(.WP, to: 1501) }
        == ["not so: the simulation is of the operating point"])
  }

  @Test func overlaysAreLookedAt() {
    #expect(broken { $0.overlay = .presets(selected: 999) } == ["not so: there is a preset 999"])
    #expect(broken { $0.overlay = .lessons(selected: -1) } == ["not so: there is a lesson -1"])
    #expect(broken { $0.overlay = .help(line: 9999) } == ["not so: the help has a line 9999"])
    #expect(broken { $0.overlay = .advice } == ["not so: there is advice to be seen"])
    #expect(broken { $0.overlay = .compare }.contains("not so: there is a comparison to be seen"))
    #expect(
      broken(Size(width: 20, height: 5)) { $0.overlay = .help(line: 0) }
        == ["not so: there is room for the help"])
    #expect(
      broken {
        $0.drag = .plot
        $0.overlay = .help(line: 0)
      } == ["not so: the mouse holds nothing behind an overlay"])
  }

  @Test func textsAreLookedAt() {
    #expect(
      broken {
        $0.typed = "1"
        $0.prompt = Prompt(.scenarioName)
      } == ["not so: one thing is typed at a time"])
    #expect(broken { $0.typed = "" } == ["not so: what is typed has a character"])
    #expect(
      broken { $0.prompt = Prompt(.scenarioName, "\u{85}") }
        == ["not so: no answer has a control character"])
    #expect(
      broken { $0.prompt = Prompt(.limits) }
        == ["not so: limits are asked for in the advice"])
    #expect(broken { $0.playback.speed = 4 } == ["not so: the speed is ×2^4"])
    #expect(broken { $0.period.moment = -1 }.count == 1)
  }

  @Test func updatesAreLookedAt() {
    var old = State(size: Size(width: 80, height: 24))
    _ = old.start()
    var new = old
    new.movement += 1
    #expect(
      new.brokenInvariants(after: .ticked, from: old, [])
        == ["not so: who moves is waited for"])
    #expect(
      old.brokenInvariants(after: .ticked, from: old, [.quit])
        == ["not so: the program ends when it is told to, not otherwise"])
    old.overlay = .help(line: 3)
    new = old
    new.overlay = nil
    #expect(
      new.brokenInvariants(after: .mouseUsed(Mouse(.wheelUp, x: 1, y: 1)), from: old, [])
        == ["not so: the wheel does nothing here"])
  }

  @Test func framesAreLookedAt() {
    var state = State(size: Size(width: 80, height: 24))
    _ = state.start()
    var frame = state.frame()
    #expect(state.brokenInvariants(of: frame) == [])
    frame[3, 2] = Cell("\u{9B}")
    #expect(
      state.brokenInvariants(of: frame)
        == ["not so: the terminal can show U+9b in column 3, row 2"])
    #expect(state.brokenInvariants(of: Frame(Size(width: 79, height: 24))).count == 1)
    state.appearance.glyphs = .ascii
    frame = state.frame()
    #expect(state.brokenInvariants(of: frame) == [])
    frame[3, 2] = Cell("é")
    #expect(state.brokenInvariants(of: frame).count == 1)
    frame[3, 2] = Cell("?")
    #expect(
      state.brokenInvariants(of: frame)
        == ["not so: every character on the screen has a 7-bit spelling"])
  }
}
