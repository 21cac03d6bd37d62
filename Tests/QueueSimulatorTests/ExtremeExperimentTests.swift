import QueueModel
import QueueSimulator
import TestSupport
import Testing

/// Numbers at the ends of what may be asked for: no trap, and nothing that cannot be.
@Suite struct ExtremeExperimentTests {
  private static func strategy(_ random: inout SplitMix64, in scenario: Scenario) -> Strategy {
    let kind = Strategy.Kind.allCases.randomElement(using: &random) ?? .notify
    var strategy = Strategy(kind, for: .P, in: scenario)
    for setting in strategy.settings {
      let ends = [setting.range.lowerBound, setting.range.upperBound]
      strategy[setting] = ends.randomElement(using: &random)
    }
    return strategy
  }

  private static func distribution(_ random: inout SplitMix64) throws -> Distribution {
    let rare = try #require(Samples([1e-300, 0, 1e300], name: "wide"))
    let choices: [Distribution] = [
      .constant, .exponential, .uniform(spread: 1), .uniform(spread: 1e-12),
      .lognormal(variation: 100), .lognormal(variation: 1e-9), .empirical(rare),
    ]
    return choices.randomElement(using: &random) ?? .constant
  }

  private static func experiment(_ random: inout SplitMix64) throws -> Experiment {
    let scenario = Scenario.extreme(using: &random)
    var experiment = Experiment(
      scenario, P: strategy(&random, in: scenario), C: strategy(&random, in: scenario))
    if Bool.random(using: &random) {
      for parameter in Parameter.allCases {
        experiment.variability[parameter] = try distribution(&random)
      }
    }
    let slow = [1_000_000_000, 500_000_000].randomElement(using: &random) ?? 1
    experiment.arrivals =
      [
        Arrivals.greedy, .greedy, .periodic(interval: slow), .poisson(interval: slow),
        .bursts(interval: slow, count: 1_000_000, spacing: slow),
        .bursts(interval: slow, count: 1, spacing: 0),
      ].randomElement(using: &random) ?? .greedy
    return experiment
  }

  @Test func areSimulated() throws {
    var random = SplitMix64(seed: 0x6578_7472)
    for _ in 0..<40 {
      let experiment = try Self.experiment(&random)
      let limits = Limits(precision: 0.01, messages: 400, time: .milliseconds(20))
      let outcome = try #require(simulate(experiment, limits: limits, seed: random.next()))
      #expect(outcome.T.value >= 0 && outcome.E.value >= 0, "\(experiment)")
      #expect(outcome.queueLatency.p99 <= outcome.queueLatency.max, "\(experiment)")
      #expect(outcome.serviceLatency.median <= outcome.serviceLatency.p99, "\(experiment)")
      if outcome.method == .exact, experiment.arrivals == .greedy {
        let s = experiment.scenario
        #expect(outcome.T.value >= Double(max(s.WP, s.WC)), "\(experiment)")
        #expect(outcome.E.value >= Double(s.WP + s.WC), "\(experiment)")
      }
    }
  }

  /// Half a million messages fill the queue before the first one passes: the questions come before
  /// that.
  @Test func aLongWayToTheFirstMessageCanBeCancelled() throws {
    let scenario = try Scenario(
      L: 1_048_576, kP: 524_288, WP: 1000, WC: 900, NP: 1, NC: 1, SP: 1, SC: 1)
    var experiment = Experiment(scenario)
    experiment.variability.WP = .exponential
    var questions = 0
    let outcome = simulate(experiment) {
      questions += 1
      return questions >= 5
    }
    #expect(outcome == nil)
  }

  @Test func areTraced() throws {
    var random = SplitMix64(seed: 0x6578_7473)
    for _ in 0..<100 {
      let experiment = try Self.experiment(&random)
      let trace = trace(ofFirst: 20, in: experiment, seed: random.next())
      #expect(trace.messages <= 20 && trace.period > 0, "\(experiment)")
      for party in Party.allCases {
        let row = trace.activities.filter { $0.party == party }
        #expect(row.reduce(0) { $0 + $1.length } == trace.period, "\(experiment)")
      }
    }
  }

  @Test(arguments: [Int.min, -1, 0, 1])
  func limitsThatAllowNothingAreKept(messages: Int) throws {
    var variability = Variability()
    variability.WP = .exponential
    for experiment in [
      Experiment(try .prototype), Experiment(try .prototype, variability: variability),
      Experiment(try .prototype, arrivals: .poisson(interval: 9000)),
    ] {
      let outcome = simulate(experiment, limits: Limits(precision: 0, messages: messages))
      #expect(outcome?.T.value.isFinite != false)
    }
  }
}
