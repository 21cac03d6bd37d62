import QueueModel
import TestSupport
import Testing

/// What is always true of the closed form, over random scenarios.
@Suite struct MonotonyTests {
  private static func timesAlong(
    _ knob: Knob, in regime: Regime, seed: UInt64, check: (Fraction, Fraction) -> Bool
  ) -> (checked: Int, failed: Int) {
    var generator = SplitMix64(seed: seed)
    var (checked, failed) = (0, 0)
    for _ in 0..<6000 {
      let scenario = Scenario.random(using: &generator)
      guard scenario.regime == regime,
        let more = try? scenario.turning(knob, to: scenario[knob] + 1),
        more.regime == regime
      else { continue }
      checked += 1
      if !check(scenario.closedForm.T, more.closedForm.T) { failed += 1 }
    }
    return (checked, failed)
  }

  @Test(arguments: [
    (Knob.kP, Regime.FC), (.kC, .FP), (.SC, .FC), (.SP, .FP),
  ])
  func neverRaisesTheTime(_ knob: Knob, _ regime: Regime) {
    let result = Self.timesAlong(knob, in: regime, seed: 31) { $0 >= $1 }
    #expect(result.checked > 100)
    #expect(result.failed == 0)
  }

  @Test(arguments: [(Knob.kC, Regime.SCS), (.kP, .SPS)])
  func neverLowersTheTime(_ knob: Knob, _ regime: Regime) {
    let result = Self.timesAlong(knob, in: regime, seed: 32) { $0 <= $1 }
    #expect(result.checked > 20)
    #expect(result.failed == 0)
  }

  @Test func parametersThatARegimeDoesNotNameHaveNoEffect() {
    var generator = SplitMix64(seed: 33)
    var checked = 0
    for _ in 0..<3000 {
      let scenario = Scenario.random(using: &generator)
      let form = scenario.closedForm
      for parameter in Parameter.allCases where !form.regime.parameters.contains(parameter) {
        let value = scenario[parameter]
        for other in [value - 1, value + 1] {
          guard let moved = try? scenario.turning(.one(parameter), to: other),
            moved.regime == form.regime
          else { continue }
          #expect(moved.closedForm.T == form.T)
          #expect(moved.closedForm.E == form.E)
          checked += 1
        }
      }
    }
    #expect(checked > 5000)
  }

  @Test func swappingThePartiesSwapsTheRegimes() throws {
    let mirror: [Regime: Regime] = [
      .FC: .FP, .FP: .FC, .SCS: .SPS, .SPS: .SCS, .SS: .SS, .LS: .LS,
    ]
    var generator = SplitMix64(seed: 34)
    for _ in 0..<3000 {
      let s = Scenario.random(using: &generator)
      let swapped = try Scenario(
        L: s.L, kP: s.kC, kC: s.kP, WP: s.WC, WC: s.WP, NP: s.NC, NC: s.NP, SP: s.SC, SC: s.SP)
      #expect(swapped.regime == mirror[s.regime])
      #expect(swapped.closedForm.T == s.closedForm.T)
      #expect(swapped.closedForm.E == s.closedForm.E)
    }
  }
}
