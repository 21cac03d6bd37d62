import Events
import QueueModel
import TestSupport
import Testing

@testable import Explorer

@Suite struct BorderKeysTests {
  private static let keys: [(key: Key, direction: Direction, isBorder: Bool)] = [
    ("[", .down, true), ("]", .up, true), ("{", .down, false), ("}", .up, false),
  ]

  @Test func landExactlyBehind() {
    var generator = SplitMix64(seed: 41)
    for _ in 0..<150 {
      let scenario = Scenario.random(using: &generator)
      let start = Session(scenario: scenario, width: 40, height: 12)
      for knob in Knob.nine {
        for (key, direction, isBorder) in Self.keys {
          var session = start
          session.select(.knob(knob))
          session.press(key)
          let jump =
            isBorder
            ? scenario.nextBorder(along: knob, direction)
            : scenario.nextJump(along: knob, direction)
          guard let jump else {
            #expect(session.scenario == scenario)
            #expect(session.effects == [])
            #expect(session.notice?.hasPrefix("\(knob.symbol): no ") == true)
            continue
          }
          #expect(session.scenario == scenario.pushing(knob, to: jump.far.value))
          #expect(session.scenario.closedForm == jump.far.form)
          session.press("u")
          #expect(session.scenario == scenario)
        }
      }
    }
  }

  @Test func borderChangesTheRegimeByOneTick() {
    var session = Session()
    session.press("[")
    #expect(session.scenario.regime == .LS)
    session.press("[")
    #expect((session.scenario.regime, session.scenario.WP) == (.FP, 1099))
    session.press("]", "]")
    #expect((session.scenario.regime, session.scenario.WP) == (.FC, 1101))
  }

  @Test func eachCrossingIsOneStepOfUndo() {
    var session = Session()
    session.press("{", "{", "{")
    #expect(session.scenario.closedForm.m == 4)
    session.press("u")
    #expect(session.scenario.closedForm.m == 3)
    session.press("u", "u")
    #expect(session.scenario == Scenario.prototypePreset)
  }

  @Test func nothingAheadIsSaid() {
    var session = Session()
    session.press("]")
    #expect(session.notice == "WP: no regime border above 1 500")
    session.press("}")
    #expect(session.notice == "WP: no jump above 1 500")
    #expect(session.scenario == Scenario.prototypePreset)
  }
}
