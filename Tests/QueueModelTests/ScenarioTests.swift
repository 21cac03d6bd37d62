import QueueModel
import TestSupport
import Testing

@Suite struct ScenarioTests {
  @Test func refusesEveryParameterOutsideItsRange() throws {
    let prototype = try Scenario.prototype
    for parameter in Parameter.allCases {
      for value in [parameter.range.lowerBound - 1, parameter.range.upperBound + 1, .min, .max] {
        #expect(
          throws: ScenarioError.outOfRange(parameter, value: value, allowed: parameter.range)
        ) {
          try prototype.turning(.one(parameter), to: value)
        }
      }
    }
    #expect(throws: ScenarioError.outOfRange(.L, value: 0, allowed: 1...1_048_576)) {
      try Scenario(L: 0, WP: 1, WC: 1, NP: 0, NC: 0, SP: 0, SC: 0)
    }
  }

  @Test func refusesThresholdsAboveTheLength() throws {
    #expect(throws: ScenarioError.thresholdAboveLength(.kC, value: 5, length: 4)) {
      try Scenario(L: 4, kP: 4, kC: 5, WP: 1, WC: 1, NP: 0, NC: 0, SP: 0, SC: 0)
    }
    let scenario = try Scenario(L: 4, kP: 3, WP: 1, WC: 1, NP: 0, NC: 0, SP: 0, SC: 0)
    #expect(throws: ScenarioError.thresholdAboveLength(.kP, value: 3, length: 2)) {
      try scenario.turning(.L, to: 2)
    }
    #expect(scenario.range(of: .L) == 3...1_048_576)
    #expect(scenario.range(of: .kP) == 1...4)
  }

  @Test func aShorterQueuePushesTheThresholdsDown() throws {
    let scenario = try Scenario(L: 9, kP: 7, kC: 3, WP: 1, WC: 1, NP: 0, NC: 0, SP: 0, SC: 0)
    let pushed = scenario.pushing(.L, to: 5)
    #expect((pushed.L, pushed.kP, pushed.kC) == (5, 5, 3))
    #expect(scenario.pushing(.L, to: -3).L == 1)
    #expect(scenario.pushing(.kP, to: 100).kP == 9)
    #expect(scenario.pushing(.WC, to: .max).WC == 1_000_000_000)
  }

  @Test func linkedKnobsTurnBothParties() throws {
    let scenario = try Scenario.prototype.turning(.N, to: 700).turning(.S, to: 0)
    #expect((scenario.NP, scenario.NC, scenario.SP, scenario.SC) == (700, 700, 0, 0))
    #expect(scenario[Knob.N] == 700)
    for knob in Knob.nine + [.N, .S] { #expect(Knob(symbol: knob.symbol) == knob) }
    #expect(Knob(symbol: "W") == nil)
  }

  @Test func theUnitIsALabelOnly() throws {
    let prototype = try Scenario.prototype
    let cycles = prototype.labelled(.cycles(hertz: 3_500_000_000))
    #expect(cycles.closedForm == prototype.closedForm)
    #expect(cycles.unit.symbol == "cycles")
  }

  @Test func theLargestScenariosFit() throws {
    let top = 1_000_000_000
    let slots = 1_048_576
    for (WP, WC) in [(top, top - 1), (top - 1, top), (top, top), (1, top), (top, 1)] {
      for k in [1, slots] {
        for S in [0, top] {
          let scenario = try Scenario(
            L: slots, kP: k, kC: k, WP: WP, WC: WC, NP: top, NC: top, SP: S, SC: S)
          let form = scenario.closedForm
          #expect(form.T >= scenario.polling.T)
          #expect(form.E >= Fraction(WP + WC))
          for knob in Knob.nine + [.N, .S] {
            #expect(!scenario.segments(along: knob).isEmpty)
            _ = scenario.nextJump(along: knob, .up)
            _ = scenario.nextJump(along: knob, .down)
          }
        }
      }
    }
  }
}
