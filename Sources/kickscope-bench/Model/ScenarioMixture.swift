import Programs
import QueueModel

/// Scenarios of plausible sizes, so many of each regime as can be, shuffled.
struct ScenarioMixture {
  let scenarios: [Scenario]

  init(count: Int, seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var found: [Regime: [Scenario]] = [:]
    let share = count / Regime.allCases.count + 1
    while found.values.reduce(0, { $0 + $1.count }) < share * Regime.allCases.count {
      guard let scenario = Self.random(&generator) else { continue }
      if found[scenario.regime, default: []].count < share {
        found[scenario.regime, default: []].append(scenario)
      }
    }
    // In the order of the regimes, for that of a dictionary differs from run to run.
    let all = Regime.allCases.flatMap { found[$0] ?? [] }
    scenarios = Array(all.shuffled(using: &generator).prefix(count))
  }

  /// The same scenarios for the plain loop.
  var plain: [PlainScenario] {
    scenarios.map {
      PlainScenario(
        L: $0.L, kP: $0.kP, kC: $0.kC, WP: $0.WP, WC: $0.WC, NP: $0.NP, NC: $0.NC, SP: $0.SP,
        SC: $0.SC)
    }
  }

  private static func random(_ generator: inout SplitMix64) -> Scenario? {
    func number(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &generator) }
    let L = 1 << number(1...10)
    let WP = number(50...4000)
    // One in eight is in lockstep, or it would never be met.
    let WC = number(0...7) == 0 ? WP : number(50...4000)
    let start = 1 << number(4...16)
    return try? Scenario(
      L: L, kP: number(1...L), kC: number(1...L), WP: WP, WC: WC, NP: number(0...5000),
      NC: number(0...5000), SP: number(0...start), SC: number(0...start))
  }
}
