import Events
import QueueModel
import Testing

@testable import Explorer

@Suite struct TypingTests {
  @Test(arguments: [
    ("1750", 1750), ("2.4us", 2400), ("2us", 2000), ("1_300", 1300), ("1 300", 1300),
    ("0.001ms", 1000), ("3µs", 3000), ("900ns", 900), ("1000000000", 1_000_000_000),
  ])
  func entersValue(text: String, value: Int) throws {
    var session = Session()
    session.type(text)
    #expect(session.state.typed == text)
    #expect(session.scenario == Scenario.prototypePreset)
    session.press(Key(.enter))
    #expect(session.state.typed == nil)
    #expect(session.scenario == (try Scenario.prototypePreset.turning(.WP, to: value)))
    #expect(session.effectNames == ["awaitRest", "simulate"])
    session.press("u")
    #expect(session.scenario == Scenario.prototypePreset)
  }

  @Test(arguments: [
    "2.4zz", "0", "1000000001", "1.5", "0.0001us", "99999999999999999999", "5cycles",
  ])
  func keepsWrongText(text: String) {
    var session = Session()
    session.type(text)
    session.press(Key(.enter))
    #expect(session.state.typed == text)
    #expect(session.state.notice?.kind == .problem)
    #expect(session.notice?.isEmpty == false)
    #expect(session.scenario == Scenario.prototypePreset)
    #expect(session.effects == [])
    session.press(Key(.escape))
    #expect(session.state.typed == nil)
    #expect(session.notice == nil)
  }

  @Test func wrongTextCanBeMended() {
    var session = Session()
    session.type("12x")
    session.press(Key(.enter), Key(.backspace), "5", Key(.enter))
    #expect(session.scenario.WP == 125)
    #expect(session.state.notice?.kind != .problem)
  }

  @Test func countsTakeNoUnitAndThresholdsStayBelowL() {
    var session = Session()
    session.select(.kP)
    session.type("257")
    session.press(Key(.enter))
    #expect(session.state.notice?.kind == .problem)
    session.press(Key(.backspace), "6", Key(.enter))
    #expect(session.scenario.kP == 256)
    session.select(.kC)
    session.type("2us")
    session.press(Key(.enter))
    #expect(session.state.typed == "2us")
  }

  @Test func typedQueuePushesThresholds() throws {
    let scenario = try Scenario(
      L: 64, kP: 40, kC: 20, WP: 1500, WC: 1100, NP: 2400, NC: 200, SP: 3900, SC: 200)
    var session = Session(scenario: scenario)
    session.select(.L)
    session.type("30")
    session.press(Key(.enter))
    #expect(session.scenario == scenario.pushing(.L, to: 30))
    #expect(session.notice?.contains("pushed kP down to 30") == true)
  }

  @Test func arrowsAcceptAndGoOn() {
    var session = Session()
    session.type("2000")
    session.press(Key(.down))
    #expect(session.scenario.WP == 2000)
    #expect(session.selected == .WC)
    session.type("900")
    session.press(Key(.up))
    #expect((session.scenario.WC, session.selected) == (900, .WP))
    session.type("12x")
    session.press(Key(.tab))
    #expect((session.state.typed, session.selected) == ("12x", .WP))
  }

  @Test func lettersAreTextWhileTyping() {
    var session = Session()
    session.type("1q?N")
    #expect(session.state.typed == "1qN")
    #expect(!session.state.isFinished)
    #expect(session.state.links == Links())
    session.press(Key(.character("c"), .control))
    #expect(session.state.isFinished)
  }

  @Test func backspaceOverTheFirstDigitLeaves() {
    var session = Session()
    session.press("7", Key(.backspace))
    #expect(session.state.typed == nil)
    #expect(session.scenario == Scenario.prototypePreset)
  }

  @Test func textStaysShort() {
    var session = Session()
    session.type(String(repeating: "9", count: 60))
    #expect(session.state.typed?.count == 24)
  }
}
