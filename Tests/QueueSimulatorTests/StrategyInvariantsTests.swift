import QueueModel
import TestSupport
import Testing

@testable import QueueSimulator

@Suite struct StrategyInvariantsTests {
  /// Steps a pair of any kind and checks each instant.
  private struct Stepping: PairVisitor {
    let steps: Int

    func visit<F: Features, T: Times>(_ pair: Pair<F, T>) -> Result<Int, any Error> {
      Result {
        var pair = pair
        var sink = Unheard()
        for _ in 0..<steps {
          let before = pair.now
          _ = pair.advance(&sink)
          try pair.checkInvariants()
          #expect(pair.now >= before)
        }
        return pair.enqueued
      }
    }
  }

  @Test func holdAtEveryInstant() throws {
    var random = SplitMix64(seed: 0x7374_7261)
    for _ in 0..<600 {
      let experiment = Experiment.randomlyFed(using: &random)
      var stepping = Stepping(steps: 300)
      do {
        _ = try experiment.start(seed: 1, &stepping).get()
      } catch {
        Issue.record("\(error) in \(experiment)")
      }
    }
  }

  /// Messages pass whatever the strategies are: nobody waits for something that never comes.
  @Test func messagesAlwaysPass() throws {
    var random = SplitMix64(seed: 0x7061_7373)
    for _ in 0..<300 {
      let experiment = Experiment.random(using: &random)
      var stepping = Stepping(steps: 3000)
      #expect(try experiment.start(seed: 1, &stepping).get() > 3, "\(experiment)")
    }
  }

  /// The times of a party's phases are the period, and its costs are its part of E.
  @Test func aPeriodIsFullyAccountedFor() throws {
    var random = SplitMix64(seed: 0x7065_7269)
    var exact = 0
    for _ in 0..<300 {
      let experiment = Experiment.randomlyFed(using: &random)
      let outcome = simulate(experiment, limits: Limits(messages: 20_000))
      guard let outcome, let period = outcome.period else { continue }
      exact += 1
      for party in [period.P, period.C] {
        let total =
          party.working + party.notifying + party.starting + party.spinning + party.sleeping
          + party.waiting
        #expect(total == period.duration, "\(experiment)")
      }
      let (scenario, messages) = (experiment.scenario, Int128(period.messages))
      #expect(period.P.working == messages * Int128(scenario.WP), "\(experiment)")
      #expect(period.C.working == messages * Int128(scenario.WC), "\(experiment)")
      #expect(period.P.notifying == Int128(period.P.notifications * scenario.NP), "\(experiment)")
      #expect(period.C.starting == Int128(period.P.notifications * scenario.SC), "\(experiment)")
      #expect(period.P.starting == Int128(period.C.notifications * scenario.SP), "\(experiment)")
      // A pair that passes messages faster than they come keeps up; a slower one may.
      if let load = outcome.load, outcome.ending == .saturated {
        #expect(load.value > 1, "\(experiment)")
      }
      if let interval = experiment.arrivals.interval, outcome.ending == .converged {
        #expect(outcome.exactT == Fraction(interval), "\(experiment)")
      }
    }
    #expect(exact > 240)
  }

  /// Strategies that are the same by definition do the same.
  @Test func equalStrategiesHaveEqualOutcomes() throws {
    var random = SplitMix64(seed: 0x6571_7561)
    for _ in 0..<100 {
      let scenario = Scenario.random(using: &random)
      func outcome(_ P: Strategy, _ C: Strategy) -> Outcome? {
        simulate(Experiment(scenario, P: P, C: C), limits: Limits(messages: 50_000))
      }
      let plain = outcome(.notify, .notify)
      let (kP, kC) = (scenario.kP, scenario.kC)
      let same: [(Strategy, Strategy)] = [
        (.spin(budget: 0), .spin(budget: 0)),
        (.nap(count: 0, length: 5, cost: 7), .nap(count: 0, length: 5, cost: 7)),
        (
          .guarded(threshold: 3, delay: 0, isBusy: true),
          .guarded(threshold: 3, delay: 0, isBusy: false)
        ),
        (
          .coalesce(count: kP, timeout: 1_000_000_000),
          .coalesce(count: kC, timeout: 1_000_000_000)
        ),
      ]
      for (P, C) in same { #expect(outcome(P, C) == plain, "\(P) \(C) \(scenario)") }
      #expect(
        outcome(.spin(budget: 1_000_000_000), .spin(budget: 1_000_000_000))
          == outcome(.poll, .poll), "\(scenario)")
    }
  }
}
