import Events
import Plotting
import QueueModel
import TestSupport
import Testing

@testable import Explorer
@testable import kickscope_fuzz

/// What random sessions have met, step by step.
@Suite struct FoundByKeysTests {
  private func state(_ width: Int = 120, _ height: Int = 36) -> State {
    var state = State(size: Size(width: width, height: height))
    _ = state.start()
    return state
  }

  private func press(_ keys: Key..., in state: inout State) {
    for key in keys { _ = state.update(.keyPressed(key)) }
  }

  @Test func aKnobThatIsLinkedMeanwhileIsNotPlayedAlone() {
    var state = state()
    while state.selected != .NP { press("j", in: &state) }
    press(" ", "N", in: &state)
    #expect(state.playback.isRunning && state.links.N)
    _ = state.update(.ticked)
    #expect(!state.playback.isRunning)
    #expect(state.brokenInvariants == [])
  }

  @Test func whatIsLinkedNoLongerDoesNotStayOnTheAxis() {
    let even = Preset(
      name: "even", title: "Even", experiment: Experiment(Preset.standard.scenario.evened),
      measured: [], source: "", note: "", x: .S)
    var state = State(preset: even, size: Size(width: 120, height: 36))
    _ = state.start()
    #expect(state.xControl == .S && state.links.S)
    _ = state.update(.machineCalibrated(calibrated(.SC)))
    #expect(state.brokenInvariants == [])
  }

  private func calibrated(_ x: Knob) -> Preset {
    Preset(
      name: "measured", title: "Made-up 9000", experiment: Preset.builtIn[1].experiment,
      measured: [.WP], source: "here", note: "", x: x)
  }

  @Test func whatIsTypedIsForTheKnobThatWasSelected() {
    var state = state()
    press("2", "5", in: &state)
    let measured = calibrated(.SC)
    _ = state.update(.machineCalibrated(measured))
    #expect(state.typed == "25" && state.selected == .WP)
    #expect(state.preset == measured)
    press(Key(.enter), in: &state)
    #expect(state.scenario.WP == 25)
  }

  @Test func noQuestionIsAskedWhileAValueIsTyped() {
    var state = state()
    press("e", "s", Key(.enter), "2", in: &state)
    #expect(state.typed == "2")
    _ = state.update(.documentExists(.path("kickscope-WP.svg")))
    #expect(state.typed == "2" && state.prompt == nil)
    #expect(state.notice?.text == "kickscope-WP.svg is there already, and is as it was")
  }

  @Test func aScreenWithoutPanelsOpensNoLessons() {
    var state = state()
    state.begin(Lesson.builtIn[0])
    #expect(state.isHiding)
    _ = state.update(.resized(Size(width: 29, height: 4)))
    press("l", "?", in: &state)
    #expect(state.overlay == nil)
    _ = state.update(.resized(Size(width: 120, height: 36)))
    press("l", in: &state)
    #expect(state.overlay == .lessons(selected: 0))
  }

  @Test func theSelectedKnobIsInViewFromTheFirstFrame() {
    for lesson in Lesson.builtIn {
      var state = State(size: Size(width: 40, height: 12))
      state.begin(lesson)
      _ = state.start()
      #expect(state.brokenInvariants == [], "\(lesson.name)")
    }
    var state = State(size: Size(width: 40, height: 12))
    state.show(
      MeasuredData(
        file: "m.csv", columns: [.SC], rows: [.init(values: [9], T: .init(9), E: nil)]))
    _ = state.start()
    #expect(state.xControl == .SC && state.brokenInvariants == [])
  }

  @Test func noControlCharacterIsAnAnswer() {
    var state = state()
    press("W", Key(.character("\u{85}")), "a", in: &state)
    _ = state.update(.pasted("\u{9B}b\u{7F}"))
    #expect(state.prompt?.text == "ab")
  }

  @Test func whatIsTypedIsShortHoweverItIsSpelled() {
    var state = state()
    _ = state.update(.pasted("1" + String(repeating: "\u{345}", count: 100)))
    #expect(state.typed?.unicodeScalars.count == 24)
  }

  /// A lesson puts its knobs back while S turns two of them that differ; and rows of sliders go
  /// while none is shown.
  @Test(arguments: [459, 584])
  func putsTheKnobsBackWhole(session: Int) {
    #expect(KeySession(seed: 77, number: session).play(100).failure == nil)
  }

  /// It stands for what has no 7-bit spelling, and nobody may take it for a bend of a line.
  @Test func noLineIsAQuestionMark() {
    #expect(KeySession(seed: 5, number: 1068).play(110).failure == nil)
  }
}
