import QueueModel
import TestSupport
import Testing

/// The front and the best values, compared with all settings one by one.
@Suite struct AdvisorFrontTests {
  /// T, E and the worst latency.
  struct Values: Hashable {
    let T: Fraction
    let E: Fraction
    let latency: Int

    init(_ setting: Setup) {
      (T, E, latency) = (setting.T, setting.E, setting.latency)
    }

    func beats(_ other: Values) -> Bool {
      self != other && T <= other.T && E <= other.E && latency <= other.latency
    }
  }

  static func all(_ scenario: Scenario, _ freedom: Freedom) throws -> [Setup] {
    var settings: [Setup] = []
    for L in freedom.L {
      for kP in freedom.kP where kP <= L {
        for kC in freedom.kC where kC <= L {
          let moved = try Scenario(
            L: L, kP: kP, kC: kC, WP: scenario.WP, WC: scenario.WC, NP: scenario.NP,
            NC: scenario.NC, SP: scenario.SP, SC: scenario.SC)
          settings += freedom.pairings.map { Setup($0, in: moved) }
        }
      }
    }
    return settings
  }

  static func front(of settings: [Setup]) -> Set<Values> {
    let values = Set(settings.map(Values.init))
    return values.filter { one in !values.contains { $0.beats(one) } }
  }

  /// Some range within 1 … most, now and then a single value.
  static func range(
    upTo most: Int, using generator: inout SplitMix64
  ) -> ClosedRange<Int> {
    let ends = (0..<2).map { _ in Int.random(in: 1...most, using: &generator) }.sorted()
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: return ends[1]...ends[1]
    case 1: return ends[0]...ends[1]
    default: return 1...ends[1]
    }
  }

  static func freedom(upTo most: Int, using generator: inout SplitMix64) -> Freedom {
    while true {
      let isFree = Bool.random(using: &generator)
      let freedom = try? Freedom(
        L: range(upTo: most, using: &generator),
        kP: isFree ? 1...most : range(upTo: most, using: &generator),
        kC: isFree ? 1...most : range(upTo: most, using: &generator),
        pairings: Pairing.allCases.shuffled(using: &generator).dropLast(
          Int.random(in: 0...3, using: &generator)))
      if let freedom { return freedom }
    }
  }

  @Test(arguments: [(91, 250, 8, 12), (92, 250, 8, 60), (93, 60, 20, 25), (94, 100, 12, 4)])
  func frontAndBestAreThoseOfAllSettings(
    _ seed: UInt64, _ count: Int, _ length: Int, _ time: Int
  ) throws {
    var generator = SplitMix64(seed: seed)
    var regimes: [Regime: Int] = [:]
    var withinLimits = 0
    for _ in 0..<count {
      let scenario = Scenario.random(
        using: &generator, maximalLength: length, maximalTime: time)
      let freedom = Self.freedom(upTo: length, using: &generator)
      let advisor = Advisor(scenario, freedom)
      let settings = try Self.all(scenario, freedom)
      let found = advisor.front.map(Values.init)
      #expect(advisor.isComplete)
      #expect(Set(found) == Self.front(of: settings), "\(scenario) \(freedom)")
      #expect(Set(found).count == found.count)
      for setting in advisor.front { regimes[setting.form.regime, default: 0] += 1 }

      for objective in Objective.allCases {
        let some = settings.randomElement(using: &generator)
        var limits: [Objective: Fraction] = [:]
        for other in Objective.allCases where Bool.random(using: &generator) {
          limits[other] = some?[other]
        }
        let allowed = settings.filter { setting in
          limits.allSatisfy { setting[$0.key] <= $0.value }
        }
        let answer = advisor.answer(Wish(objective, limits: limits))
        #expect(answer.best?[objective] == allowed.map { $0[objective] }.min())
        if !limits.isEmpty, answer.best != nil { withinLimits += 1 }
      }
    }
    #expect(regimes.count == 6, "\(regimes)")
    #expect(withinLimits > count)
  }

  @Test func longQueuesAreSearchedAsWell() throws {
    let scenario = try Scenario.prototype
    let freedom = try Freedom(
      L: 1...1_048_576, kP: 1...4, kC: 1...1_048_576, pairings: Pairing.allCases)
    let advisor = Advisor(scenario, freedom)
    #expect(advisor.isComplete)
    #expect(advisor.answer(Wish(.T)).best?.T == Fraction(1500))
    #expect(advisor.answer(Wish(.latency)).best?.latency == 2 * 1500 + 1100)
  }

  /// Where rows are too long, the least of each is still exact.
  @Test func littleEffortFindsTheLeastOfEach() throws {
    var generator = SplitMix64(seed: 95)
    var incomplete = 0
    for _ in 0..<300 {
      let scenario = Scenario.random(using: &generator, maximalLength: 10, maximalTime: 20)
      let L = scenario.L
      let freedom = try Freedom(L: L...L, kP: scenario.kP...scenario.kP, kC: 1...L)
      let advisor = Advisor(scenario, freedom, effort: 1)
      if !advisor.isComplete { incomplete += 1 }
      let settings = try Self.all(scenario, freedom)
      for objective in [Objective.T, .E] {
        #expect(
          advisor.answer(Wish(objective)).best?[objective] == settings.map { $0[objective] }.min())
      }
    }
    #expect(incomplete > 5)
  }

  @Test func latenciesAreThoseOfTheSimulator() throws {
    var generator = SplitMix64(seed: 96)
    for _ in 0..<400 {
      let scenario = Scenario.random(using: &generator, maximalTime: 40)
      for pairing in Pairing.allCases {
        let setting = Setup(pairing, in: scenario)
        let cycle = try #require(setting.experiment.closedForm)
        #expect(setting.T == cycle.T)
        #expect(setting.E == cycle.E)
        let found = try #require(
          IndependentSimulator.run(scenario, P: pairing.P, C: pairing.C))
        #expect(setting.latency == found.worstServiceLatency, "\(pairing) \(scenario)")
      }
    }
  }
}
