import QueueModel
import TestSupport
import Testing

@testable import QueueSimulator

@Suite struct ArrivalsTests {
  private func outcome(
    _ experiment: Experiment, messages: Int = 200_000, precision: Double = 0.01
  ) throws -> Outcome {
    try #require(
      simulate(experiment, limits: Limits(precision: precision, messages: messages)))
  }

  /// A paced producer stays out of the regime in which a greedy one is caught: messages arrive
  /// faster than a greedy pair passes them, and none pile up.
  @Test func aPacedProducerMayPassMoreThanAGreedyOne() throws {
    let short = try Scenario(L: 4, WP: 70, WC: 100, NP: 30, NC: 10, SP: 20, SC: 40)
    let paced = try outcome(Experiment(short, arrivals: .periodic(interval: 103)))
    #expect(paced.ending == .converged)
    #expect(paced.exactT == Fraction(103))
    #expect(try #require(paced.load).value > 1.06)
    #expect(try #require(paced.responseLatency).max == 240)
    let late = try Scenario(L: 10, WP: 100, WC: 100, NP: 0, NC: 0, SP: 5000, SC: 850)
    let apart = try outcome(Experiment(late, arrivals: .periodic(interval: 120)))
    #expect(apart.ending == .converged)
    #expect(apart.exactT == Fraction(120))
    #expect(try #require(apart.load).value > 5)
  }

  @Test(arguments: [
    Arrivals.periodic(interval: 1400), .poisson(interval: 1300),
    .bursts(interval: 1000, count: 20, spacing: 0),
  ])
  func whatIsMoreThanAPairPassesPilesUp(arrivals: Arrivals) throws {
    let experiment = Experiment(try .prototype, P: .poll, C: .poll, arrivals: arrivals)
    let outcome = try outcome(experiment)
    #expect(outcome.ending == .saturated)
    #expect(outcome.T.value == 1500)
    #expect(try #require(outcome.responseLatency).mean.value == .infinity)
  }

  /// Exactly at the rate at which a pair of constant times passes messages, a backlog stays as it
  /// is, and each message waits for it.
  @Test func atTheVeryRateABacklogStays() throws {
    let arrivals = Arrivals.bursts(interval: 1500, count: 8, spacing: 100)
    let outcome = try outcome(Experiment(try .prototype, P: .poll, C: .poll, arrivals: arrivals))
    #expect(outcome.ending == .converged)
    // Message i of a burst arrives at 100i and is through with P at 1500(i + 1).
    let waits: [Double] = (0..<8).map { (i: Int) in Double(2600 + 1400 * i) }
    #expect(try #require(outcome.responseLatency).mean.value == waits.reduce(0, +) / 8)
    #expect(try #require(outcome.responseLatency).max == waits[7])
  }

  /// A run that is too short for any interval has numbers all the same, and says how little they
  /// are worth.
  @Test(arguments: [1, 10, 100])
  func aShortRunHasNoIntervals(messages: Int) throws {
    var variability = Variability()
    (variability.WP, variability.WC) = (.exponential, .exponential)
    for arrivals in [Arrivals.greedy, .poisson(interval: 10_000)] {
      let experiment = Experiment(
        try .prototype, variability: variability, arrivals: arrivals)
      let outcome = try outcome(experiment, messages: messages, precision: 0)
      #expect(outcome.E.value > 0 && outcome.E.value.isFinite)
      #expect(outcome.E.halfWidth == .infinity)
      #expect(outcome.E.interval.contains(0))
    }
  }

  @Test func ofStatesThatComeBackEquallyOftenOneIsFirst() {
    func state(
      _ occupancy: Int = 1, naps: (Int, Int) = (0, 0), outside: Int = 0, burst: Int = 0
    ) -> Freshness {
      Freshness(
        occupancy: occupancy, producer: .work, consumer: .spin, napsOfP: naps.0, napsOfC: naps.1,
        outside: outside, burst: burst)
    }
    let states = [
      state(), state(2), state(naps: (1, 0)), state(naps: (0, 1)), state(naps: (70, 3)),
      state(outside: 1), state(burst: 1), state(outside: 1, burst: 1),
    ]
    for one in states {
      for other in states where one != other { #expect((one < other) != (other < one)) }
    }
  }
}
