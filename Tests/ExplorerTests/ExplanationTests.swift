import QueueModel
import TestSupport
import Testing

@testable import Explorer

@Suite struct ExplanationTests {
  @Test func inequalitiesAreTrue() throws {
    var generator = SplitMix64(seed: 5)
    for _ in 0..<2000 {
      let scenario = Scenario.random(using: &generator)
      for inequality in Explanation(scenario, .WP).inequalities {
        let sign = try #require(
          ["≥", "<", ">", "="].first { inequality.numbers.contains(" \($0) ") })
        #expect(inequality.formula.contains(" \(sign) "))
        #expect(inequality.short.contains(" \(sign) "))
        let sides = inequality.numbers.components(of: " \(sign) ").compactMap(Statement.side)
        try #require(sides.count == 2)
        #expect(Statement.holds(sides[0].value, sign, sides[1].value))
        switch inequality.condition {
        case .speed: #expect((sides[0].value, sides[1].value) == (scenario.WC, scenario.WP))
        case .consumerStart: #expect((sides[0].value, sides[1].value) == (scenario.a, scenario.SC))
        case .producerStart: #expect((sides[0].value, sides[1].value) == (scenario.b, scenario.SP))
        }
      }
    }
  }

  @Test func inequalitiesDecideTheRegime() {
    var generator = SplitMix64(seed: 6)
    for _ in 0..<2000 {
      let scenario = Scenario.random(using: &generator)
      let verdicts = Explanation(scenario, .WP).inequalities.map(\.verdict)
      let (late, lateP) = (verdicts[1] == "C starts late", verdicts[2] == "P starts late")
      let expected: Regime =
        switch (late, lateP, verdicts[0]) {
        case (true, true, _): .SS
        case (_, _, "equally fast"): .LS
        case (_, _, "C is faster"): late ? .SCS : .FC
        default: lateP ? .SPS : .FP
        }
      #expect(scenario.regime == expected)
    }
  }

  @Test func outlooksAreTheModelsJumps() {
    var generator = SplitMix64(seed: 7)
    for _ in 0..<300 {
      let scenario = Scenario.random(using: &generator)
      for knob in Knob.nine {
        for outlook in Explanation(scenario, knob).outlooks {
          let jump = outlook.jump
          let near = scenario.pushing(knob, to: jump.near.value).closedForm
          let far = scenario.pushing(knob, to: jump.far.value).closedForm
          #expect((near, far) == (jump.near.form, jump.far.form))
          #expect(outlook.place.contains(Readout.value(jump.far.value)))
          #expect(outlook.place.contains(outlook.direction == .up ? "≥" : "≤"))
          #expect(
            outlook.result.hasPrefix("T \(Readout.ticks(near.T)) → \(Readout.ticks(far.T)) ("))
          if jump.kind == .border {
            #expect(near.regime != far.regime)
            #expect(outlook.change == "\(near.regime) → \(far.regime)")
          } else {
            #expect(near.regime == far.regime && near.m != far.m)
            #expect(outlook.change.hasPrefix("m "))
          }
        }
      }
    }
  }

  @Test func knobsWithoutEffectHaveNone() {
    var generator = SplitMix64(seed: 8)
    for _ in 0..<500 {
      let scenario = Scenario.random(using: &generator)
      for knob in Knob.nine where !Explanation(scenario, knob).hasEffect {
        #expect(
          Explanation(scenario, knob).remark == "\(knob.symbol) has no effect in \(scenario.regime)"
        )
        for value in [scenario[knob] - 1, scenario[knob] + 1] {
          let moved = scenario.pushing(knob, to: value)
          guard moved.regime == scenario.regime else { continue }
          #expect(
            (moved.closedForm.T, moved.closedForm.E) == (
              scenario.closedForm.T, scenario.closedForm.E
            ))
        }
      }
    }
  }

  @Test func otherBordersAreTheNearest() {
    let lines = Explanation(.prototypePreset, .WP).otherBorders(Knob.nine)
    #expect(lines.count == 8)
    #expect(lines.contains("SC ↑ 381 401 (×1 910): FC → SCS"))
    #expect(lines.contains("kC  no border in its range"))
    #expect(!lines.contains { $0.hasPrefix("WP") })
  }
}
