import QueueModel
import TestSupport
import Testing

@Suite struct ServiceLatencyTests {
  /// Random scenarios of every regime, with what the second simulator finds.
  private static func all(
    seed: UInt64, count: Int, kP: Int? = nil, check: (Scenario, IndependentFindings) -> Void
  ) throws {
    var generator = SplitMix64(seed: seed)
    var regimes: [Regime: Int] = [:]
    while regimes.count < 6 || regimes.values.contains(where: { $0 < count }) {
      var scenario = Scenario.random(using: &generator, maximalTime: 40)
      if let kP { scenario = try scenario.turning(.kP, to: kP) }
      let regime = scenario.regime
      guard regimes[regime, default: 0] < count else { continue }
      regimes[regime, default: 0] += 1
      check(scenario, try #require(IndependentSimulator.run(scenario)))
    }
  }

  @Test func isExactInEveryRegime() throws {
    try Self.all(seed: 51, count: 300) { scenario, found in
      #expect(scenario.worstServiceLatency == found.worstServiceLatency, "\(scenario)")
    }
  }

  @Test func boundIsNeverExceeded() throws {
    var reached = 0
    try Self.all(seed: 52, count: 300, kP: 1) { scenario, found in
      guard let bound = scenario.serviceLatencyBound else {
        #expect(scenario.regime == .LS)
        return
      }
      #expect(bound.isExact == (scenario.regime == .FC))
      #expect(found.worstServiceLatency <= bound.ticks, "\(scenario)")
      if bound.isExact { #expect(found.worstServiceLatency == bound.ticks, "\(scenario)") }
      if !bound.isExact, found.worstServiceLatency == bound.ticks { reached += 1 }
    }
    #expect(reached > 50)
  }

  /// Without the notification that precedes each message, the bound would be 120.
  @Test func boundOfOneSlotCountsTwoNotifications() throws {
    let scenario = try Scenario(L: 1, WP: 10, WC: 5, NP: 20, NC: 15, SP: 25, SC: 15)
    let found = try #require(IndependentSimulator.run(scenario))
    #expect(found.worstServiceLatency == 140)
    #expect(scenario.serviceLatencyBound == LatencyBound(ticks: 140, isExact: false))
    #expect(scenario.worstServiceLatency == 140)
  }

  @Test func boundNeedsTheLowestThreshold() throws {
    #expect(try Scenario.prototype.serviceLatencyBound?.ticks == 9100)
    #expect(try Scenario.prototype.worstServiceLatency == 9100)
    #expect(try Scenario.prototype.turning(.kP, to: 2).serviceLatencyBound == nil)
  }

  @Test func pollingIsExact() throws {
    try Self.all(seed: 53, count: 150) { scenario, _ in
      let found = IndependentSimulator.run(scenario, P: .poll, C: .poll)
      #expect(scenario.worstServiceLatencyOfPolling == found?.worstServiceLatency, "\(scenario)")
    }
  }

  @Test func extremeScenariosFit() {
    var generator = SplitMix64(seed: 54)
    for _ in 0..<3000 {
      let scenario = Scenario.extreme(using: &generator)
      #expect(scenario.worstServiceLatency >= scenario.WP + scenario.WC)
      #expect(scenario.worstServiceLatencyOfPolling > 0)
      if let bound = scenario.serviceLatencyBound {
        #expect(bound.ticks >= scenario.worstServiceLatency)
      }
    }
  }
}
