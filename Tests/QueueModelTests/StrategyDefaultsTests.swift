import QueueModel
import TestSupport
import Testing

@Suite struct StrategyDefaultsTests {
  @Test(arguments: [
    (Strategy.Kind.spin, "spin:2600", "spin:4100"),
    (.sleep, "sleep:2000,200", "sleep:39000,3900"),
    (.nap, "nap:1,2000,200", "nap:1,39000,3900"),
    (.guardIdle, "guard:0,12000", "guard:0,8800"),
    (.guardBusy, "guard-busy:0,12000", "guard-busy:0,8800"),
    (.coalesce, "coalesce:8,8800", "coalesce:8,12000"),
    (.notify, "notify", "notify"), (.adaptive, "adaptive", "adaptive"),
  ])
  func prototype(_ kind: Strategy.Kind, C: String, P: String) throws {
    #expect(try Strategy(kind, for: .C, in: .prototype).text == C)
    #expect(try Strategy(kind, for: .P, in: .prototype).text == P)
  }

  /// Each number of a kind is put and found under its own name, and nothing else is.
  @Test(arguments: Strategy.Kind.allCases) func numbersHaveTheirNames(_ kind: Strategy.Kind) {
    let known = Strategy.Setting.allCases
    let value = { (setting: Strategy.Setting) in 100 + (known.firstIndex(of: setting) ?? 0) }
    let strategy = Strategy(kind, number: value)
    #expect(strategy.kind == kind)
    for setting in known {
      let expected = kind.settings.contains(setting) ? value(setting) : nil
      #expect(strategy[setting] == expected, "\(strategy)")
      var changed = strategy
      changed[setting] = 7
      #expect(changed == Strategy(kind) { $0 == setting ? 7 : value($0) }, "\(strategy)")
    }
  }

  @Test func areOfTheirKindAndInRange() {
    var generator = SplitMix64(seed: 81)
    for index in 0..<2000 {
      let scenario =
        index % 2 == 0
        ? Scenario.extreme(using: &generator) : Scenario.random(using: &generator)
      for kind in Strategy.Kind.allCases {
        for party in Party.allCases {
          let strategy = Strategy(kind, for: party, in: scenario)
          #expect(strategy.kind == kind)
          for setting in kind.settings {
            #expect(strategy[setting].map(setting.range.contains) == true, "\(strategy)")
          }
        }
      }
    }
  }

  /// A sleep or a guard that is tried first keeps the pair at the pace of the slower party, unless
  /// the queue is too short for any.
  @Test func loseNoTime() throws {
    var generator = SplitMix64(seed: 82)
    var checked = 0
    while checked < 400 {
      let scenario = Scenario.random(using: &generator, maximalTime: 40)
      let (WP, WC) = (scenario.WP, scenario.WC)
      guard (scenario.L - 1) * max(WP, WC) > min(WP, WC) else { continue }
      let pace = Fraction(max(WP, WC))
      func experiment(_ kind: Strategy.Kind) -> Experiment {
        Experiment(
          scenario, P: Strategy(kind, for: .P, in: scenario),
          C: Strategy(kind, for: .C, in: scenario))
      }
      #expect(experiment(.sleep).closedForm?.T == pace, "\(scenario)")
      if !scenario.isConsumerSlowToStart, !scenario.isProducerSlowToStart {
        #expect(experiment(.guardIdle).closedForm?.T == pace, "\(scenario)")
        #expect(experiment(.nap).closedForm?.T == pace, "\(scenario)")
      }
      checked += 1
    }
  }

  @Test func comparisonHasEveryRowOnce() throws {
    let contenders = Experiment.comparison(of: try Scenario.prototype)
    let others = Strategy.Kind.allCases.filter { $0 != .notify && $0 != .poll }
    #expect(
      contenders.map(\.name)
        == ["notify", "notify k=8", "poll", "C polls", "P polls"] + others.map(\.rawValue))
    #expect(contenders.map(\.row) == ["A", "A", "B", "C", "C"] + others.map(\.row))
    #expect(Set(contenders.map(\.experiment)).count == contenders.count)
    #expect(contenders[1].experiment.closedForm?.T.description == "14300/9")
    #expect(contenders[3].experiment.P == .notify)
    #expect(contenders[3].experiment.C == .poll)
  }

  @Test func comparisonKeepsTimesAndArrivals() throws {
    var variability = Variability.none
    variability.WP = .exponential
    let contenders = Experiment.comparison(
      of: try Scenario.prototype, variability: variability, arrivals: .poisson(interval: 5000))
    for contender in contenders {
      #expect(contender.experiment.variability == variability)
      #expect(contender.experiment.arrivals == .poisson(interval: 5000))
    }
  }

  /// With one slot, or with the thresholds already there, raising them is nothing new.
  @Test func comparisonLeavesOutWhatIsNoChange() throws {
    let raised = try Scenario.prototype.turning(.kP, to: 8).turning(.kC, to: 8)
    for scenario in [raised, try Scenario.prototype.turning(.L, to: 1)] {
      let names = Experiment.comparison(of: scenario).map(\.name)
      #expect(names.prefix(2) == ["notify", "poll"])
      #expect(Set(names).count == Strategy.Kind.allCases.count + 2)
    }
  }

  @Test func everyStrategyHasNames() {
    let strategy = Strategy.spin(budget: 400)
    #expect((strategy.name, strategy.row) == ("spin 400, then block", "D"))
    #expect(
      Strategy.nap(count: 1, length: 20, cost: 2).name == "one nap of 20 at a cost of 2, then block"
    )
    #expect(
      Strategy.nap(count: 3, length: 20, cost: 2).name == "3 naps of 20 at a cost of 2, then block")
    #expect(
      Strategy.guarded(threshold: 0, delay: 300, isBusy: true).name
        == "hold back 300 busily at 0 or less, then block")
    #expect(
      Strategy.coalesce(count: 8, timeout: 50).name == "tell the peer at 8, or 50 after the first")
    #expect(Set(Strategy.Kind.allCases.map(\.name)).count == Strategy.Kind.allCases.count)
  }
}
