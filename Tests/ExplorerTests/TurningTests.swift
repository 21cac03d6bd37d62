import Events
import QueueModel
import Testing

@testable import Explorer

/// The keys that turn the selected knob, on the prototype: WP 1500 on a track of 0 … 4500.
@Suite struct TurningTests {
  @Test(
    arguments: [
      (Key(.left), 1450), (Key(.right), 1550),
      (Key(.left, .shift), 1000), (Key(.right, .shift), 2000), ("<", 1000), (">", 2000),
      (",", 1499), (".", 1501),
      (Key(.pageDown), 750), (Key(.pageUp), 3000),
      (Key(.home), 1), (Key(.end), 4500),
      ("[", 1100), ("{", 1300),
    ] as [(Key, Int)])
  func turnsWork(key: Key, value: Int) throws {
    var session = Session()
    session.press(key)
    let expected = try Scenario.prototypePreset.turning(.WP, to: value)
    #expect(session.scenario == expected)
    #expect(session.effectNames == ["awaitRest", "simulate"])
    #expect(session.selected == .WP)
    #expect(session.state.xControl == .WP)
    #expect(session.state.preset == .standard)
  }

  @Test(arguments: [
    (Knob.L, Key(.right), 264), (.L, Key(.left), 248), (.L, Key(.pageUp), 512),
    (.L, Key(.home), 1), (.L, Key(.end), 1024),
    (.kP, Key(.right), 2), (.kP, Key(.end), 256), (.kC, Key(.pageUp), 2),
    (.NP, Key(.right), 2450), (.SC, Key(.pageDown), 100), (.NC, Key(.home), 0),
  ])
  func turnsOtherKnobs(knob: Knob, key: Key, value: Int) {
    var session = Session()
    session.select(.knob(knob))
    session.press(key)
    #expect(session.scenario == Scenario.prototypePreset.pushing(knob, to: value))
  }

  @Test(arguments: [Knob.kP, .kC]) func thresholdsStayAtTheirEnds(knob: Knob) {
    var session = Session()
    session.select(.knob(knob))
    session.press(Key(.left), ",", Key(.pageDown), Key(.home))
    #expect(session.scenario == Scenario.prototypePreset)
    #expect(session.effects == [])
    session.press(Key(.end), Key(.right), Key(.pageUp), ".")
    #expect(session.scenario[knob] == 256)
  }

  @Test func stepsLandOnMultiplesAndComeBack() {
    var session = Session()
    session.press(".")
    #expect(session.scenario.WP == 1501)
    session.press(Key(.right))
    #expect(session.scenario.WP == 1550)
    session.press(Key(.left))
    #expect(session.scenario.WP == 1500)
    session.press(".", Key(.left))
    #expect(session.scenario.WP == 1500)
  }

  @Test func doublingZeroGivesTwo() {
    var session = Session()
    session.select(.NC)
    session.press(Key(.home), Key(.pageUp))
    #expect(session.scenario.NC == 2)
  }

  @Test func movesWithoutEffectSaySo() {
    var session = Session()
    session.select(.SP)
    session.press(Key(.right))
    #expect(session.notice == nil)
    #expect(session.text.contains("no effect in FC"))
  }

  @Test func selectingGoesRound() {
    var session = Session()
    var seen = [session.selected]
    for _ in 0..<13 {
      session.press("j")
      seen.append(session.selected)
    }
    let beyond: [Control] = [
      .strategy(.P), .strategy(.C), .distribution(.WP), .distribution(.WC), .arrivals,
    ]
    #expect(seen == [.WP, .WC, .NP, .NC, .SP, .SC] + beyond + [.L, .kP, .kC])
    #expect(session.scenario == Scenario.prototypePreset)
    session.press(Key(.down), "k", Key(.up))
    #expect(session.selected == .kP)
    #expect(session.effects == [])
  }

  @Test func shorterQueuePushesThresholds() throws {
    let scenario = try Scenario(
      L: 64, kP: 40, kC: 20, WP: 1500, WC: 1100, NP: 2400, NC: 200, SP: 3900, SC: 200)
    var session = Session(scenario: scenario)
    session.select(.L)
    session.press(Key(.pageDown))
    #expect(session.scenario == scenario.pushing(.L, to: 32))
    #expect((session.scenario.kP, session.scenario.kC) == (32, 20))
    #expect(session.notice?.contains("L pushed kP down to 32") == true)
    session.press(Key(.pageDown))
    #expect((session.scenario.L, session.scenario.kP, session.scenario.kC) == (16, 16, 16))
    #expect(session.notice?.contains("L pushed kP and kC down to 16") == true)
  }
}

extension Scenario {
  /// The prototype as the explorer opens it.
  static var prototypePreset: Scenario { Preset.standard.scenario }
}
