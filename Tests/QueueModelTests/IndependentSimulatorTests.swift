import QueueModel
import TestSupport
import Testing

/// The second simulator against what is known without it.
@Suite struct IndependentSimulatorTests {
  private static func findings(
    _ scenario: Scenario, P: Strategy = .notify, C: Strategy = .notify
  ) throws -> IndependentFindings {
    try #require(IndependentSimulator.run(scenario, P: P, C: C))
  }

  /// The reference values of the prototype. D with B = 399 costs 4199.5, which was known as 4200.
  @Test(arguments: [
    (Strategy.notify, Strategy.notify, "3900/1", "5200/1"),
    (.poll, .poll, "1500/1", "3000/1"),
    (.notify, .spin(budget: 0), "3900/1", "5200/1"),
    (.notify, .spin(budget: 399), "2700/1", "8399/2"),
    (.notify, .spin(budget: 400), "1500/1", "3000/1"),
    (.notify, .spin(budget: 5000), "1500/1", "3000/1"),
    (.notify, .nap(count: 1, length: 2000, cost: 200), "1500/1", "2640/1"),
    (.notify, .guarded(threshold: 0, delay: 300, isBusy: false), "2300/1", "10400/3"),
    (.notify, .guarded(threshold: 0, delay: 390, isBusy: false), "11300/7", "57200/21"),
    (.notify, .guarded(threshold: 0, delay: 400, isBusy: false), "1500/1", "2600/1"),
    (.notify, .guarded(threshold: 0, delay: 1700, isBusy: false), "1500/1", "2600/1"),
    (.notify, .guarded(threshold: 0, delay: 3000, isBusy: false), "1500/1", "2600/1"),
    (.notify, .guarded(threshold: 0, delay: 3000, isBusy: true), "1500/1", "3000/1"),
    (
      .sleep(length: 5000, cost: 2000), .sleep(length: 5000, cost: 2000), "1500/1", "2760/1"
    ),
  ])
  func prototype(_ P: Strategy, _ C: Strategy, T: String, E: String) throws {
    let found = try Self.findings(.prototype, P: P, C: C)
    #expect(found.T.description == T)
    #expect(found.E.description == E)
  }

  @Test func prototypeWithOtherNumbers() throws {
    let thresholds = try Self.findings(.prototype.turning(.kP, to: 8).turning(.kC, to: 8))
    #expect(thresholds.T.description == "14300/9")
    let fast = try Scenario.prototype.turning(.WP, to: 900)
    let notifying = try Self.findings(fast)
    #expect((notifying.T, notifying.E) == (Fraction(1110), Fraction(2205)))
    let polling = try Self.findings(fast, P: .poll, C: .poll)
    #expect((polling.T, polling.E) == (Fraction(1100), Fraction(2200)))
  }

  /// P enqueues at 0 and is told by its timer at 5, C starts from 8 to 10, P resumes from 8 to 13,
  /// C ends at 14 and 18, P enqueues again at 23.
  @Test func timerInterruptsTheWork() throws {
    let scenario = try Scenario(L: 16, WP: 10, WC: 4, NP: 3, NC: 1, SP: 1, SC: 2)
    let found = try Self.findings(scenario, P: .coalesce(count: 9, timeout: 5))
    #expect(found.tally.messages == 2)
    #expect(found.tally.duration == 23)
    #expect(found.tally.work == 2 * 14 + 3 + 2)
    #expect(found.worstQueueLatency == 14)
    #expect(found.meanQueueLatency.description == "19/2")
    // P began at −23 to work on the message before the one that C ends at 14.
    #expect(found.worstServiceLatency == 37)
    #expect(found.meanServiceLatency.description == "65/2")
  }

  /// C works from 12 to 18, sleeps to 21 and to 24, and that very instant brings the next message.
  @Test func sleepEndsWithTheEnqueue() throws {
    let scenario = try Scenario(L: 16, WP: 12, WC: 6, NP: 3, NC: 1, SP: 1, SC: 2)
    let found = try Self.findings(scenario, C: .sleep(length: 3, cost: 5))
    #expect(found.T == Fraction(12))
    #expect(found.E == Fraction(18 + 2 * 5))
    #expect(found.tally.C.sleeps == 2 * found.tally.messages)
    #expect(found.worstQueueLatency == 6)
    #expect(found.worstServiceLatency == 2 * 12 + 6)
  }

  /// C frees the only slot 4 ticks after P has filled it, and tells P if it has blocked by then.
  @Test func spinningPartyIsServedAtTheLastInstant() throws {
    let scenario = try Scenario(L: 1, WP: 10, WC: 4, NP: 0, NC: 1, SP: 1, SC: 0)
    for (budget, period, work) in [(3, 10 + 4 + 1 + 1, 14 + 3 + 2), (4, 10 + 4, 14 + 4)] {
      let found = try Self.findings(scenario, P: .spin(budget: budget))
      #expect(found.tally.messages == 1)
      #expect(found.tally.duration == Int128(period))
      #expect(found.tally.work == Int128(work))
    }
  }

  /// Two thirds of four slots are two: C tells P when two are free.
  @Test func virtioTellsAtTwoThirds() throws {
    let scenario = try Scenario(L: 4, WP: 10, WC: 30, NP: 3, NC: 1, SP: 1, SC: 2)
    let found = try Self.findings(scenario, P: .virtio, C: .virtio)
    #expect(found == (try Self.findings(scenario.turning(.kC, to: 2))))
  }

  @Test(arguments: try CaseRow.all())
  func matchesTheCases(_ row: CaseRow) throws {
    guard let found = IndependentSimulator.run(row.scenario) else {
      #expect((row.messages ?? 0) > 2500, "the period is short")
      return
    }
    #expect((found.T, found.E) == (row.T, row.E))
  }

  @Test func matchesTheClosedForm() throws {
    var generator = SplitMix64(seed: 41)
    for _ in 0..<1500 {
      let scenario = Scenario.random(using: &generator)
      let found = try Self.findings(scenario)
      let form = scenario.closedForm
      #expect((found.T, found.E) == (form.T, form.E), "\(scenario)")
    }
  }

  @Test func strategiesOfNothingAreNone() throws {
    var generator = SplitMix64(seed: 42)
    for _ in 0..<200 {
      let scenario = try Scenario.random(using: &generator).turning(.kP, to: 1)
      let plain = try Self.findings(scenario)
      let none: [Strategy] = [
        .spin(budget: 0), .nap(count: 0, length: 7, cost: 3),
        .guarded(threshold: 2, delay: 0, isBusy: true),
      ]
      for strategy in none {
        #expect(try Self.findings(scenario, P: strategy, C: strategy) == plain)
      }
      #expect(try Self.findings(scenario, P: .coalesce(count: 1, timeout: 50)) == plain)
      #expect(try Self.findings(scenario, P: .coalesce(count: 9, timeout: 0)) == plain)
      #expect(try Self.findings(scenario, C: .virtio) == plain)
    }
  }

  @Test func countingToAThresholdIsAThreshold() throws {
    var generator = SplitMix64(seed: 43)
    for _ in 0..<200 {
      let scenario = Scenario.random(using: &generator)
      let (P, C) = (
        Strategy.coalesce(count: scenario.kP, timeout: 1_000_000),
        Strategy.coalesce(count: scenario.kC, timeout: 1_000_000)
      )
      let plain = try Self.findings(scenario)
      let other = scenario.pushing(.kP, to: 1).pushing(.kC, to: 1)
      #expect(try Self.findings(other, P: P, C: C) == plain)
    }
  }

  /// All time is spent in some phase, and every unit of work belongs to a message or a
  /// notification.
  @Test func accountsBalance() throws {
    var generator = SplitMix64(seed: 44)
    for _ in 0..<1000 {
      let s = Scenario.random(using: &generator, maximalLength: 6, maximalTime: 12)
      let P = Strategy.random(for: s, using: &generator)
      let C = Strategy.random(for: s, using: &generator)
      let found = IndependentSimulator.run(s, P: P, C: C, messageLimit: 200_000)
      let tally = try #require(found).tally
      for (party, strategy) in [(tally.P, P), (tally.C, C)] {
        let phases =
          party.working + party.notifying + party.starting + party.spinning + party.sleeping
          + party.waiting
        #expect(phases == tally.duration)
        if let length = strategy[.Y] {
          #expect(party.sleeping == Int128(party.sleeps * length))
          #expect(party.sleepCost == Int128(party.sleeps * (strategy[.YE] ?? 0)))
        }
      }
      #expect(tally.P.working == Int128(tally.messages * s.WP))
      #expect(tally.C.working == Int128(tally.messages * s.WC))
      #expect(tally.P.notifying == Int128(tally.P.notifications * s.NP))
      #expect(tally.C.notifying == Int128(tally.C.notifications * s.NC))
      #expect(tally.P.starting == Int128(tally.C.notifications * s.SP))
      #expect(tally.C.starting == Int128(tally.P.notifications * s.SC))
    }
  }
}
