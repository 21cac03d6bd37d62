import Events
import Plotting
import QueueModel
import TestSupport
import Testing

@testable import Explorer

@Suite struct AdviceTests {
  private func opened(width: Int = 80, height: Int = 24) -> Session {
    var session = Session(width: width, height: height, isSimulated: true)
    session.press("a")
    return session
  }

  @Test func opensAndCloses() {
    var session = opened()
    #expect(session.state.overlay == .advice)
    #expect(session.text.contains("advice, ns"))
    session.press(Key(.escape))
    #expect(session.state.overlay == nil)
    #expect(session.scenario == Scenario.prototypePreset)
  }

  @Test func adoptsWhatIsPointedAtAndUndoReturns() {
    var session = opened()
    session.press(Key(.down), Key(.down), Key(.enter))
    #expect(session.state.overlay == nil)
    #expect(session.scenario.kP == 64)
    #expect(session.notice == "now L 256, kP 64, kC 1; u goes back")
    session.press("u")
    #expect(session.scenario == Scenario.prototypePreset)
  }

  @Test func leversAndObjectiveChangeTheAnswer() throws {
    var session = opened()
    session.press("4")
    let fastest = try #require(session.state.advice?.proposal)
    #expect(fastest.setting.pairing == .poll)
    session.press("a")
    #expect(session.state.experiment.P == .poll)
    #expect(session.state.experiment.C == .poll)

    session.press("u", "a", "4", "2", "3", "1")
    #expect(session.state.advice?.levers == [.L])
    session.press("o")
    #expect(session.state.advice?.objective == .E)
    session.press("o", "o")
    #expect(session.state.advice?.objective == .T)
  }

  @Test func limitsAreAskedFor() throws {
    var session = opened()
    session.press("l")
    #expect(session.text.contains("at most (T=2000"))
    session.type("latency=10us")
    session.press(Key(.enter))
    #expect(session.state.prompt == nil)
    #expect(session.state.overlay == .advice)
    #expect(session.state.advice?.proposal?.setting.scenario.kP == 3)
    #expect(session.text.contains("at most     worst latency 10 000"))

    session.press("l")
    for _ in 0..<20 { session.press(Key(.backspace)) }
    session.type("T=1400")
    session.press(Key(.enter))
    #expect(session.state.advice?.proposal == nil)
    #expect(session.text.contains("T ≤ 1 400 cannot be met: the least is 1 502.5 ns"))
    session.press(Key(.enter))
    #expect(session.state.overlay == .advice)
  }

  @Test(arguments: [
    ("Q=5", "cannot be limited"), ("T", "is no limit"), ("T=", "has no limit behind"),
    ("E=-4", "never below 0"), ("T=4x", "T: 'x' is not a unit"),
    ("latency=99999999999999999999", "worst latency: that is too large to be a limit"),
  ])
  func aWrongLimitStaysToBeMended(text: String, problem: String) {
    var session = opened()
    session.press("l")
    session.type(text)
    session.press(Key(.enter))
    #expect(session.state.prompt?.text == text)
    #expect(session.notice?.contains(problem) == true)
    session.press(Key(.escape))
    #expect(session.state.overlay == .advice)
  }

  @Test func whatWasAskedStays() {
    var session = opened()
    session.press("o", "1", Key(.escape), "[", "a")
    #expect(session.state.advice?.objective == .E)
    #expect(session.state.advice?.levers == [.L, .kP, .kC])
    #expect(session.state.advice?.today.scenario == session.scenario)
  }

  @Test func limitsAreForgottenInAnotherUnit() {
    var session = opened()
    session.press("l")
    session.type("T=2000")
    session.press(Key(.enter), Key(.escape), "[", "a")
    #expect(session.state.advice?.limits == [.T: 2000])
    session.press(Key(.escape), "p", Key(.down), Key(.enter), "a")
    #expect(session.scenario.unit == .ticks)
    #expect(session.state.advice?.limits == [:])
  }

  @Test func reasonsAreThoseOfTheSettingPointedAt() {
    var session = opened()
    #expect(session.text.contains("change kP 1 → 254"))
    session.press(Key(.end))
    #expect(session.text.contains("change kP 1 → 255"))
    #expect(session.text.contains("nearest border: WP −13 %, 1 500 → 1 299: there SCS"))
    session.press(Key(.home))
    #expect(session.text.contains("change kP 1 → 254"))
  }

  @Test func randomTimesAreToldApart() {
    var experiment = Experiment(Scenario.prototypePreset)
    experiment.variability.WP = .exponential
    var session = Session(experiment: experiment)
    session.press("a")
    #expect(session.text.contains("advice for constant times, ns"))
    #expect(session.text.contains("at means"))
    session.press("a")
    #expect(session.state.experiment.variability.WP == .exponential)
    #expect(session.scenario.kP == 254)
  }

  @Test func whatHasNoFormulaIsNotAdvised() {
    let scenario = Scenario.prototypePreset
    for experiment in [
      Experiment(scenario, P: .poll, C: .spin(budget: 400)),
      Experiment(scenario, arrivals: .poisson(interval: 9000)),
    ] {
      var session = Session(experiment: experiment)
      session.press("a")
      #expect(session.text.contains("advice is for a P that always has a message"))
      #expect(!session.text.contains("change kP"))
      session.press(Key(.enter))
      #expect(session.state.experiment == experiment)
    }
  }

  @Test func mousePointsAtARow() {
    var session = opened()
    let lines = session.text.split(separator: "\n", omittingEmptySubsequences: false)
    let row = lines.firstIndex { $0.contains(" 53 200") } ?? 0
    session.use(.pressed(.left), 20, row)
    #expect(session.state.advice?.proposal?.setting.scenario.kP == 32)
    session.use(.wheelDown, 20, row)
    #expect(session.state.advice?.proposal?.setting.scenario.kP == 16)
    #expect(session.state.overlay == .advice)
  }

  @Test func smallScreensSayWhatIsNeeded() {
    var session = opened(width: 60, height: 16)
    #expect(session.text.contains("WP −27 %"))
    session.resize(59, 16)
    #expect(session.text.contains("advice needs 60x16 cells"))
    session.press("1", "a", Key(.escape))
    #expect(session.state.overlay == nil)
    #expect(session.scenario == Scenario.prototypePreset)
  }

  @Test func keysAreInTheHelpAndTheBottomLine() {
    let session = opened()
    for binding in KeyTable.advice.bindings {
      #expect(HelpPanel.lines.contains { $0.key == binding.label && $0.text == binding.help })
    }
    #expect(session.text.contains("l limits"))
    #expect(session.text.contains("Esc close"))
    let keys = KeyTable.advice.bindings.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test func extremeScenariosHaveAdvice() {
    var generator = SplitMix64(seed: 111)
    for _ in 0..<8 {
      let scenario = Scenario.extreme(using: &generator)
      var session = Session(scenario: scenario, width: 80, height: 24)
      session.press("a", "1", "4", "o")
      #expect(session.state.advice?.answer?.best != nil, "\(scenario)")
      #expect(session.text.contains("may change"))
    }
  }
}
