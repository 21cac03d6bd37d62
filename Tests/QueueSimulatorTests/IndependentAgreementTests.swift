import QueueModel
import QueueSimulator
import TestSupport
import Testing

/// The simulator against a second one that was written from the rules alone, and against closed
/// forms, exactly.
@Suite struct IndependentAgreementTests {
  @Test func agreeOnEveryPairOfStrategies() throws {
    var random = SplitMix64(seed: 0x696E_6465)
    var compared = 0
    for _ in 0..<400 {
      let scenario = Scenario.random(using: &random)
      let P = Strategy.random(for: scenario, using: &random)
      let C = Strategy.random(for: scenario, using: &random)
      let experiment = Experiment(scenario, P: P, C: C)
      guard let expected = IndependentSimulator.run(scenario, P: P, C: C, messageLimit: 3000),
        let outcome = simulate(experiment, limits: Limits(messages: 10_000)),
        let period = outcome.period
      else { continue }
      compared += 1
      #expect(outcome.exactT == expected.T, "\(experiment)")
      #expect(outcome.exactE == expected.E, "\(experiment)")
      let queueLatency = expected.meanQueueLatency.approximation
      #expect(outcome.queueLatency.mean == Estimate(queueLatency), "\(experiment)")
      let serviceLatency = expected.meanServiceLatency.approximation
      #expect(outcome.serviceLatency.mean == Estimate(serviceLatency), "\(experiment)")
      #expect(outcome.queueLatency.max == Double(expected.worstQueueLatency), "\(experiment)")
      #expect(outcome.serviceLatency.max == Double(expected.worstServiceLatency), "\(experiment)")
      // Both have found a period, perhaps not the shortest.
      #expect(
        period.P.notifications * expected.tally.messages
          == expected.tally.P.notifications * period.messages, "\(experiment)")
      #expect(
        period.C.sleeps * expected.tally.messages == expected.tally.C.sleeps * period.messages,
        "\(experiment)")
    }
    #expect(compared > 320)
  }

  @Test func agreesWithEveryClosedForm() throws {
    var random = SplitMix64(seed: 0x636C_6F73)
    var compared = 0
    for _ in 0..<500 {
      let experiment = Experiment.random(using: &random)
      guard let form = experiment.closedForm,
        let outcome = simulate(experiment, limits: Limits(messages: 10_000)),
        outcome.method == .exact
      else { continue }
      compared += 1
      #expect(outcome.exactT == form.T, "\(experiment)")
      #expect(outcome.exactE == form.E, "\(experiment)")
    }
    #expect(compared > 125)
  }
}
