import QueueModel
import TestSupport
import Testing

@testable import QueueSimulator

/// What Figure 5 claims for the paper's control scheme (section 4.1), held against strategy X.
@Suite struct AdaptiveControlTests {
  private func outcome(_ scenario: Scenario, _ strategy: Strategy = .adaptive) throws -> Outcome {
    try #require(
      simulate(
        Experiment(scenario, P: strategy, C: strategy), limits: Limits(messages: 200_000)))
  }

  /// For all values of WP, the control reaches polling's time per message at a lower cost; and no
  /// notification is left.
  @Test(arguments: [
    100, 200, 500, 800, 900, 1000, 1050, 1080, 1090, 1095, 1099, 1100, 1101, 1105, 1110, 1120,
    1150, 1200, 1300, 1301, 1500, 2000, 3000, 5000, 10_000,
  ])
  func figureFiveHoldsForConstantTimes(WP: Int) throws {
    let scenario = try Scenario.prototype.turning(.WP, to: WP)
    let outcome = try outcome(scenario)
    let polling = scenario.polling
    #expect(outcome.T.value <= 1.03 * polling.timePerMessage)
    #expect(outcome.notificationsPerMessage == 0)
    // Not all periods end within the limit; at the edges of a long run a message more or less
    // counts.
    let works = Double(scenario.WP + scenario.WC)
    #expect((outcome.E.value / works - 1).magnitude < 0.001)
    if (WP - scenario.WC).magnitude >= 5 { #expect(outcome.E.value < polling.workPerMessage) }
  }

  /// The claim needs a queue in which there is room to hold back: with less than four slots X is A,
  /// and where a quarter of the queue is gone before the peer has started, it cannot leave SS.
  @Test func figureFiveFailsForShortQueues() throws {
    let tiny = try Scenario(L: 3, WP: 1500, WC: 1100, NP: 2400, NC: 200, SP: 3900, SC: 200)
    #expect(try outcome(tiny).exactT == tiny.closedForm.T)
    let late = try Scenario(L: 8, WP: 1000, WC: 1100, NP: 2400, NC: 200, SP: 20_000, SC: 20_000)
    #expect(late.regime == .SS)
    #expect(try outcome(late).T.value > 4 * late.polling.timePerMessage)
    let long = try late.turning(.L, to: 16)
    #expect(long.regime == .SS)
    #expect(try outcome(long).exactT == long.polling.T)
  }

  /// When the peer changes its speed in the middle of a run, the estimates follow within a few
  /// notifications.
  @Test(arguments: [(1500, 700), (700, 1500), (1110, 5000), (5000, 1110), (200, 20_000)])
  func followsAChangeOfSpeed(from before: Int, to after: Int) throws {
    let first = try Scenario.prototype.turning(.WP, to: before)
    let second = try Scenario.prototype.turning(.WP, to: after)
    let experiment = Experiment(first, P: .adaptive, C: .adaptive)
    var pair = Pair<Guarding, ConstantTimes>(experiment, ConstantTimes(first))
    var ignored = Unheard()
    pair.runOn(messages: 20_000, &ignored)
    pair.times = ConstantTimes(second)
    // A full queue has to drain before P can set the pace, and an empty one to fill.
    pair.runOn(messages: 300, &ignored)
    var recorder = Recorder(from: pair)
    pair.runOn(messages: 20_000, &recorder)
    let totals = recorder.totals(of: pair)
    let time = Double(totals.duration) / Double(totals.messages)
    #expect(time <= 1.03 * second.polling.timePerMessage)
    #expect(totals.P.notifications + totals.C.notifications <= 2)
  }

  /// With exponential work it holds as well, against polling with the same times; a notification is
  /// left for every few ten thousand messages.
  @Test(arguments: [300, 900, 1090, 1110, 1500, 4000])
  func figureFiveHoldsForExponentialWork(WP: Int) throws {
    let scenario = try Scenario.prototype.turning(.WP, to: WP)
    var variability = Variability()
    (variability.WP, variability.WC) = (.exponential, .exponential)
    func outcome(_ strategy: Strategy) throws -> Outcome {
      let experiment = Experiment(scenario, P: strategy, C: strategy, variability: variability)
      return try #require(
        simulate(experiment, limits: Limits(precision: 0, messages: 60_000), seed: 5))
    }
    let (adaptive, polling, notify) = try (outcome(.adaptive), outcome(.poll), outcome(.notify))
    #expect(adaptive.T.value <= 1.03 * polling.T.value)
    #expect(adaptive.notificationsPerMessage < 0.001)
    #expect(adaptive.notificationsPerMessage < notify.notificationsPerMessage)
    if (WP - scenario.WC).magnitude >= 100 { #expect(adaptive.E.value < 0.95 * polling.E.value) }
  }
}
