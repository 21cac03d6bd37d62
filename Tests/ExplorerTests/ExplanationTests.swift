import QueueModel
import TestSupport
import Testing

@testable import Explorer

@Suite struct ExplanationTests {
  /// All eleven knobs; N and S turn costs that are equal, as the explorer makes them.
  private func knobs(of scenario: Scenario) -> [(Scenario, Knob)] {
    Knob.nine.map { (scenario, $0) } + [Knob.N, .S].map { (scenario.evened, $0) }
  }

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

  /// Against regimes that an independent simulation has found.
  @Test func verdictsAreThoseOfTableOne() throws {
    for row in try CaseRow.all() {
      let verdicts = Set(Explanation(row.scenario, .WP).inequalities.map(\.verdict))
      if let asked = TableOne.verdicts[row.regime] {
        #expect(verdicts.isSuperset(of: asked), "\(row)")
        let others = TableOne.verdicts.filter { $0.key != row.regime && $0.key != .SS }
        let contradicted = others.filter { verdicts.isSuperset(of: $0.value) }.map(\.key)
        #expect(row.regime == .SS || contradicted.isEmpty, "\(row): \(contradicted)")
      } else {
        #expect(verdicts.contains("equally fast"), "\(row)")
        #expect(!verdicts.isSuperset(of: ["C starts late", "P starts late"]), "\(row)")
      }
    }
  }

  @Test func outlooksAreTheModelsJumps() {
    var generator = SplitMix64(seed: 7)
    for _ in 0..<300 {
      let scenario = Scenario.random(using: &generator)
      for (scenario, knob) in knobs(of: scenario) {
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
      for (scenario, knob) in knobs(of: scenario) where !Explanation(scenario, knob).hasEffect {
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

  /// In little room: the nearest jump, behind a step the nearest border, then the rest by distance.
  @Test func nearestJumpAndBorderComeFirst() {
    var generator = SplitMix64(seed: 93)
    var withBorder = 0
    for _ in 0..<200 {
      let scenario = Scenario.random(using: &generator)
      for knob in Knob.nine {
        let explanation = Explanation(scenario, knob)
        let outlooks = explanation.outlooksByNearness
        let distances = outlooks.map { $0.jump.distance(from: scenario[knob]) }
        #expect(outlooks.count == explanation.outlooks.count)
        #expect(distances.first == distances.min())
        guard outlooks.first?.jump.kind == .step else { continue }
        let borders = zip(outlooks, distances).filter { $0.0.jump.kind == .border }
        guard !borders.isEmpty else { continue }
        withBorder += 1
        #expect(outlooks[1].jump.kind == .border)
        #expect(distances[1] == borders.map(\.1).min())
      }
    }
    #expect(withBorder > 20)
  }

  @Test func otherBordersAreTheNearest() {
    let lines = Explanation(.prototypePreset, .WP).otherBorders(Knob.nine)
    #expect(lines.count == 8)
    #expect(lines.contains("SC ↑ 381 401 (×1 910): FC → SCS"))
    #expect(lines.contains("kC  no border in its range"))
    #expect(!lines.contains { $0.hasPrefix("WP") })
  }
}
