import QueueModel
import QueueSimulator
import Testing

/// Runs that end in the middle of their first cycle know nothing, and say so.
@Suite struct LongCycleTests {
  private func outcome(_ experiment: Experiment) throws -> Outcome {
    try #require(simulate(experiment, limits: Limits(messages: 20_000)))
  }

  /// C drains a queue that P has filled before, faster than P could: a part of a cycle of 65 000
  /// messages.
  @Test(arguments: [Distribution.constant, .exponential])
  func ofADrainingQueueAreNotBelieved(distribution: Distribution) throws {
    let scenario = try Scenario(
      L: 65_536, kP: 32_768, WP: 1500, WC: 100, NP: 2400, NC: 200, SP: 3900, SC: 200)
    var experiment = Experiment(scenario, C: .spin(budget: 400))
    (experiment.variability.WP, experiment.variability.WC) = (distribution, distribution)
    let outcome = try outcome(experiment)
    #expect(outcome.ending == .messageLimit)
    #expect(outcome.T.halfWidth == .infinity)
    #expect(outcome.E.halfWidth == .infinity)
  }

  /// Means that do not vary at all within one cycle of a million messages.
  @Test func withoutVarianceAreNotPrecise() throws {
    let scenario = try Scenario(
      L: 1024, WP: 1_000_000, WC: 999_999, NP: 2400, NC: 200, SP: 3900, SC: 100_000_000)
    let outcome = try outcome(Experiment(scenario))
    #expect(outcome.ending == .messageLimit)
    #expect(outcome.T.halfWidth == .infinity)
  }

  /// Where a period is longer than the limit but cycles are short, they are enough.
  @Test func withShortCyclesAreBelieved() throws {
    let scenario = try Scenario(
      L: 16, WP: 1_000_003, WC: 700_001, NP: 2_000_003, NC: 1, SP: 500_009, SC: 700_001)
    let outcome = try outcome(
      Experiment(
        scenario, P: .sleep(length: 999_983, cost: 7), C: .sleep(length: 777_769, cost: 5)))
    #expect(outcome.T.interval.lowerBound <= 1_001_000)
    #expect(outcome.T.halfWidth.isFinite)
  }
}
