import QueueModel
import TestSupport
import Testing

@testable import QueueSimulator

@Suite struct PairTests {
  private func pair(_ scenario: Scenario) -> Pair<Plain, ConstantTimes> {
    Pair(Experiment(scenario), ConstantTimes(scenario))
  }

  @Test func beginsWithAnEmptyQueueAndABlockedConsumer() throws {
    let pair = self.pair(try Scenario(L: 2, WP: 7, WC: 1, NP: 1, NC: 1, SP: 1, SC: 1))
    #expect(pair.occupancy == 0)
    #expect(pair.producer.phase == .work)
    #expect(pair.producer.end == 7)
    #expect(pair.consumer.phase == .blocked)
    try pair.checkInvariants()
  }

  /// Spins once, then sleeps as often as it may, then blocks, whatever a strategy makes of that.
  @Test func spinsThenSleepsThenBlocks() throws {
    let scenario = try Scenario(L: 2, WP: 100, WC: 1, NP: 1, NC: 1, SP: 1, SC: 1)
    var rules = Rules(threshold: 1)
    (rules.spinBudget, rules.napLimit, rules.napLength) = (10, 2, 20)
    var pair = Pair<Plain, ConstantTimes>(
      scenario, rulesOfP: Rules(threshold: 1), rulesOfC: rules, ConstantTimes(scenario))
    var phases = [pair.consumer.phase]
    var sink = Unheard()
    while pair.now < 90, pair.consumer.phase != .blocked {
      _ = pair.advance(&sink)
      phases.append(pair.consumer.phase)
    }
    #expect(phases == [.spin, .sleep, .blocked])
    #expect(pair.now == 50)
  }

  @Test(arguments: RandomScenarios.allCases)
  func invariantsHoldAtEveryInstant(of kind: RandomScenarios) throws {
    var random = SplitMix64(seed: 0x7061_6972)
    for _ in 0..<200 {
      let scenario = try kind.next(&random)
      var pair = self.pair(scenario)
      var sink = Unheard()
      for _ in 0..<400 {
        let before = pair
        let enqueued = pair.advance(&sink)
        try pair.checkInvariants()
        let isOneStep =
          pair.now >= before.now
          && pair.enqueued - before.enqueued == (enqueued ? 1 : 0)
          && 0...1 ~= pair.consumed - before.consumed
        if !isOneStep { Issue.record("\(before) to \(pair)") }
      }
    }
  }

  /// After work has ended at an instant, no other work ends at that instant: what is to be seen
  /// together has been seen together.
  @Test func allCompletionsOfAnInstantAreTogether() throws {
    var random = SplitMix64(seed: 0x7469_6573)
    for _ in 0..<500 {
      var pair = self.pair(try RandomScenarios.tiny.next(&random))
      var sink = Unheard()
      var lastCompletion = -1
      for _ in 0..<200 {
        let before = pair
        _ = pair.advance(&sink)
        guard pair.enqueued + pair.consumed > before.enqueued + before.consumed else { continue }
        if pair.now <= lastCompletion { Issue.record("\(pair)") }
        lastCompletion = pair.now
      }
    }
  }
}
