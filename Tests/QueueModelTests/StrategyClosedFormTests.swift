import QueueModel
import TestSupport
import Testing

@Suite struct StrategyClosedFormTests {
  /// Strategies that have a closed form with each other in every scenario.
  private static let always: Set<Strategy.Kind> = [.notify, .poll, .coalesce, .virtio]

  /// Checks a closed form against the second simulator, whether C is blocked at the start or not.
  private static func check(_ experiment: Experiment, _ form: Cycle) throws {
    for startsBlocked in [false, true] {
      let found = try #require(
        IndependentSimulator.run(
          experiment.scenario, P: experiment.P, C: experiment.C, startsBlocked: startsBlocked,
          messageLimit: 100_000))
      #expect((found.T, found.E) == (form.T, form.E), "\(experiment)")
      let (tally, n) = (found.tally, form.messages)
      #expect(tally.P.notifications * n == form.notificationsByP * tally.messages)
      #expect(tally.C.notifications * n == form.notificationsByC * tally.messages)
    }
  }

  @Test(arguments: Strategy.Kind.allCases.filter { $0 != .adaptive })
  func agreesWithTheSecondSimulator(_ kind: Strategy.Kind) throws {
    var generator = SplitMix64(seed: 61)
    var others: Set<Strategy.Kind> = []
    var checked = 0
    while checked < 250 {
      let scenario = Scenario.random(using: &generator, maximalLength: 6, maximalTime: 25)
      let P = Strategy.random(for: scenario, using: &generator)
      let C = Strategy.random(for: scenario, using: &generator)
      guard P.kind == kind || C.kind == kind else { continue }
      let experiment = try Experiment(scenario, P: P, C: C).slowed(by: checked % 4 + 1)
      guard let form = experiment.closedForm else {
        #expect(!Self.always.isSuperset(of: [P.kind, C.kind]))
        continue
      }
      try Self.check(experiment, form)
      others.insert(P.kind == kind ? C.kind : P.kind)
      checked += 1
    }
    #expect(others.count == Strategy.Kind.allCases.count - 1, "with each other strategy")
  }

  @Test func timesOfOneGrain() throws {
    // P finds the queue full only if C's sleep is more than 10 ticks too long.
    let scenario = try Scenario(L: 3, WP: 50, WC: 20, NP: 10, NC: 10, SP: 10, SC: 10)
    let sleep = { Strategy.sleep(length: $0, cost: 3) }
    let form = try #require(Experiment(scenario, C: sleep(90)).closedForm)
    try Self.check(Experiment(scenario, C: sleep(90)), form)
    #expect(form.T == Fraction(50))
    #expect(form.E == Fraction(71))
    #expect(Experiment(scenario, C: sleep(100)).closedForm == nil)
    let late = IndependentSimulator.run(scenario, C: sleep(100))
    #expect(late.map { $0.T > Fraction(50) } == true)
  }

  /// Works and sleep have a grain of 6, but C starts at an odd time: P's sleep ends too late.
  @Test func grainIsThatOfAllTimes() throws {
    let scenario = try Scenario(
      L: 2, kC: 2, WP: 6, WC: 6, NP: 30, NC: 30, SP: 0, SC: 29)
    #expect(Experiment(scenario, P: .sleep(length: 6, cost: 3)).closedForm == nil)
    let late = IndependentSimulator.run(scenario, P: .sleep(length: 6, cost: 3))
    #expect(late.map { $0.T > Fraction(6) } == true)
  }

  @Test(arguments: [
    (Strategy.notify, Strategy.notify, "3900/1", "5200/1"),
    (.poll, .poll, "1500/1", "3000/1"),
    (.notify, .poll, "1500/1", "3000/1"),
    (.poll, .notify, "3900/1", "5200/1"),
    (.notify, .spin(budget: 0), "3900/1", "5200/1"),
    (.notify, .spin(budget: 400), "1500/1", "3000/1"),
    (.spin(budget: 7), .spin(budget: 400), "1500/1", "3000/1"),
    (.notify, .nap(count: 1, length: 2000, cost: 200), "1500/1", "2640/1"),
    (.notify, .guarded(threshold: 0, delay: 400, isBusy: false), "1500/1", "2600/1"),
    (.notify, .guarded(threshold: 0, delay: 3000, isBusy: true), "1500/1", "3000/1"),
    (
      .sleep(length: 5000, cost: 2000), .sleep(length: 5000, cost: 2000), "1500/1", "2760/1"
    ),
    (.coalesce(count: 4, timeout: 1000), .notify, "2100/1", "3250/1"),
    (.virtio, .virtio, "3900/1", "5200/1"),
  ])
  func prototype(_ P: Strategy, _ C: Strategy, T: String, E: String) throws {
    let form = try #require(try Experiment(.prototype, P: P, C: C).closedForm)
    #expect(form.T.description == T)
    #expect(form.E.description == E)
  }

  @Test func hasNoFormWhereNoneIsCertain() throws {
    let scenario = try Scenario.prototype
    #expect(Experiment(scenario, C: .spin(budget: 399)).closedForm == nil)
    #expect(Experiment(scenario, C: .adaptive).closedForm == nil)
    #expect(Experiment(scenario, P: .adaptive).closedForm == nil)
    #expect(
      Experiment(scenario, C: .guarded(threshold: 0, delay: 399, isBusy: false)).closedForm == nil)
    #expect(Experiment(scenario, arrivals: .periodic(interval: 5000)).closedForm == nil)
    var variability = Variability.none
    variability.NC = .exponential
    #expect(Experiment(scenario, variability: variability).closedForm == nil)
  }

  @Test func isTheScenariosOwn() throws {
    for row in try CaseRow.all() {
      #expect(Experiment(row.scenario).closedForm == row.scenario.closedForm.cycle)
      let polling = Experiment(row.scenario, P: .poll, C: .poll).closedForm
      #expect(polling == row.scenario.polling)
    }
  }

  @Test func pollersOfOneSlotWaitForEachOther() throws {
    let scenario = try Scenario(L: 1, WP: 7, WC: 5, NP: 3, NC: 3, SP: 3, SC: 3)
    let form = try #require(Experiment(scenario, P: .poll, C: .poll).closedForm)
    #expect((form.T, form.E) == (Fraction(12), Fraction(24)))
    #expect(IndependentSimulator.run(scenario, P: .poll, C: .poll)?.T == Fraction(12))
  }

  @Test func extremeExperimentsFit() {
    var generator = SplitMix64(seed: 62)
    func extreme(_ kind: Strategy.Kind, in scenario: Scenario) -> Strategy {
      var strategy = Strategy.random(for: scenario, using: &generator)
      while strategy.kind != kind { strategy = .random(for: scenario, using: &generator) }
      for setting in strategy.settings {
        let range = setting.range
        let value = [range.lowerBound, range.upperBound, Int.random(in: range, using: &generator)]
        strategy[setting] = value.randomElement(using: &generator)
      }
      return strategy
    }
    let kinds = Strategy.Kind.allCases.filter { $0 != .adaptive }
    for _ in 0..<40 {
      let scenario = Scenario.extreme(using: &generator)
      for P in kinds {
        for C in kinds {
          let P = extreme(P, in: scenario)
          let C = extreme(C, in: scenario)
          guard let form = Experiment(scenario, P: P, C: C).closedForm else { continue }
          #expect(form.timePerMessage >= Double(max(scenario.WP, scenario.WC)) * 0.999_999)
          #expect(form.work >= Int128(form.messages) * Int128(scenario.WP + scenario.WC))
        }
      }
    }
  }
}

extension Experiment {
  /// The same with all times longer by a factor, so that they have it in common.
  fileprivate func slowed(by factor: Int) throws -> Experiment {
    var result = self
    let s = scenario
    result.scenario = try Scenario(
      L: s.L, kP: s.kP, kC: s.kC, WP: s.WP * factor, WC: s.WC * factor, NP: s.NP * factor,
      NC: s.NC * factor, SP: s.SP * factor, SC: s.SC * factor)
    for party in Party.allCases {
      for setting in self[party].settings where setting.isDuration {
        result[party][setting] = self[party][setting].map { $0 * factor }
      }
    }
    return result
  }
}
