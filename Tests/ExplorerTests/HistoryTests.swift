import Events
import QueueModel
import Testing

@testable import Explorer

@Suite struct HistoryTests {
  @Test func turnsOfOneKnobAreOneStep() {
    var session = Session()
    session.press(Key(.right), Key(.right), ".", Key(.pageUp))
    let end = session.scenario
    session.press("u")
    #expect(session.scenario == Scenario.prototypePreset)
    #expect(session.notice?.hasPrefix("undone: FC") == true)
    #expect(session.effectNames == ["awaitRest", "simulate"])
    session.press("U")
    #expect(session.scenario == end)
    #expect(session.notice?.hasPrefix("redone: ") == true)
  }

  @Test func restEndsAStep() {
    var session = Session()
    session.press(Key(.right))
    session.rest()
    session.press(Key(.right), "u")
    #expect(session.scenario.WP == 1550)
    session.press("z")
    #expect(session.scenario.WP == 1500)
  }

  @Test func differentKnobsAreTwoSteps() {
    var session = Session()
    session.press(Key(.right), Key(.down), Key(.right), "u")
    #expect((session.scenario.WP, session.scenario.WC) == (1550, 1100))
    #expect(session.selected == .WC)
    session.press("u")
    #expect(session.scenario == Scenario.prototypePreset)
    #expect(session.selected == .WP)
    session.press("Z", Key(.character("r"), .control))
    #expect((session.scenario.WP, session.scenario.WC) == (1550, 1150))
  }

  @Test func nothingToUndoOrRedo() {
    var session = Session()
    session.press("u")
    #expect(session.notice == "nothing to undo")
    session.press("U")
    #expect(session.notice == "nothing to redo")
    #expect(session.effects == [])
  }

  @Test func newStepForgetsRedo() {
    var session = Session()
    session.press("[", "u", ".", "U")
    #expect(session.notice == "nothing to redo")
    #expect(session.scenario.WP == 1501)
  }

  @Test func resetIsAStep() {
    var session = Session()
    session.press("r")
    #expect(session.notice?.hasPrefix("nothing to reset") == true)
    session.press("[", "N", "r")
    #expect(session.scenario == Scenario.prototypePreset)
    #expect(session.state.links == Links())
    session.press("u")
    #expect((session.scenario.WP, session.scenario.NC) == (1100, 2400))
    #expect(session.state.links == Links(N: true))
  }

  @Test func xAxisLinksAndPresetsComeBack() throws {
    var session = Session()
    session.press(Key(.down), "x", "N", "p", Key(.down), Key(.enter))
    #expect(session.state.preset.name == "figure-2")
    session.press("u")
    #expect(session.state.preset == .standard)
    #expect((session.state.links.N, session.state.xControl) == (true, .WC))
    session.press("u")
    #expect(!session.state.links.N)
    #expect(session.scenario == Scenario.prototypePreset)
    session.press("u")
    #expect((session.state.xControl, session.selected) == (.WP, .WC))
    session.press("U", "U", "U")
    #expect(session.state.preset.name == "figure-2")
  }

  @Test func longestHistoryIsBounded() {
    var history = History()
    var state = Session().state
    for value in 1...1200 {
      history.record(state.moment, before: .other)
      state.scenario = state.scenario.pushing(.WP, to: value)
    }
    var count = 0
    while let moment = history.undo(from: state.moment) {
      state.experiment = moment.experiment
      count += 1
    }
    #expect(count == 1000)
  }

  @Test func zoomSurvivesUndoWhileTheAxisStays() {
    var session = Session()
    session.press("+", "+")
    let zoomed = session.state.xViewport
    #expect(zoomed != session.state.viewport(of: .WP))
    session.press(Key(.right), "u")
    #expect(session.state.xViewport == zoomed)
    session.press("U")
    #expect(session.state.xViewport == zoomed)
    session.press(Key(.down), Key(.right), "u")
    #expect(session.state.xViewport == zoomed)
    session.select(.SC)
    session.press("x", "+", "u")
    #expect(session.state.xViewport == session.state.viewport(of: .WP))
  }
}
