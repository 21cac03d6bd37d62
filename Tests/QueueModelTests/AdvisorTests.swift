import QueueModel
import TestSupport
import Testing

/// The list of settings that are proposed.
@Suite struct AdvisorTests {
  private func isFarther(_ one: Clearance?, _ other: Clearance?) -> Bool {
    guard let other else { return false }
    return one.map { $0.change > other.change } ?? true
  }

  @Test func proposesWhatIsNearTheBestAndFarFromBorders() throws {
    var generator = SplitMix64(seed: 101)
    for _ in 0..<250 {
      let scenario = Scenario.random(using: &generator, maximalLength: 8, maximalTime: 30)
      let freedom = AdvisorFrontTests.freedom(upTo: 8, using: &generator)
      let advisor = Advisor(scenario, freedom)
      let settings = try AdvisorFrontTests.all(scenario, freedom)
      for objective in Objective.allCases {
        let limit = try #require(settings.randomElement(using: &generator)).latency
        let wish = Wish(objective, limits: [.latency: Fraction(limit)], percent: 10, count: 400)
        let answer = advisor.answer(wish)
        let best = try #require(answer.best)[objective]
        let enough = try Fraction(best.numerator * 110, over: best.denominator * 100)
        let near = settings.filter { $0.latency <= limit && $0[objective] <= enough }
        #expect(answer.advice.allSatisfy { near.contains($0.setting) })
        #expect(answer.advice.contains { $0.setting[objective] == best })
        let first = try #require(answer.advice.first)
        #expect(!near.contains { isFarther($0.margin, first.margin) })
        for (one, next) in zip(answer.advice, answer.advice.dropFirst()) {
          #expect(!isFarther(next.margin, one.margin))
          if !isFarther(one.margin, next.margin) {
            #expect(one.setting[objective] <= next.setting[objective])
          }
        }
        // Whatever is near is as good in everything as nothing that is missing.
        for setting in near {
          #expect(
            answer.advice.contains { advice in
              !isFarther(setting.margin, advice.margin)
                && Objective.allCases.allSatisfy { advice.setting[$0] <= setting[$0] }
            })
        }
      }
    }
  }

  /// More settings than are looked at one by one.
  @Test func findsTheFarthestOfManyInFC() throws {
    var generator = SplitMix64(seed: 102)
    var checked = 0
    while checked < 12 {
      let scenario = Scenario.random(using: &generator, maximalLength: 34, maximalTime: 60)
      guard scenario.WC < scenario.WP else { continue }
      let freedom = try Freedom(L: 1...34, kP: 1...34, kC: 1...34)
      let answer = Advisor(scenario, freedom).answer(Wish(.T))
      let best = try #require(answer.best).T
      let enough = try Fraction(best.numerator * 105, over: best.denominator * 100)
      let near = try AdvisorFrontTests.all(scenario, freedom).filter { $0.T <= enough }
      let inFC = near.filter { $0.regime == .FC }
      guard !inFC.isEmpty else { continue }
      checked += 1
      let first = try #require(answer.advice.first)
      #expect(!inFC.contains { isFarther($0.margin, first.margin) }, "\(scenario)")
      #expect(answer.advice.allSatisfy { near.contains($0.setting) })
    }
  }

  @Test func marginIsTheNearestBorder() throws {
    var generator = SplitMix64(seed: 103)
    var regimes: [Regime: Int] = [:]
    for _ in 0..<3000 {
      let scenario = Scenario.random(using: &generator)
      let setting = Setup(.notify, in: scenario)
      let changes = [Knob.WP, .WC, .NP, .NC, .SP, .SC].flatMap { knob in
        [Direction.down, .up].compactMap { direction -> Fraction? in
          guard let jump = scenario.nextBorder(along: knob, direction), scenario[knob] > 0 else {
            return nil
          }
          return try? Fraction(
            Int128(abs(jump.far.value - scenario[knob])), over: Int128(scenario[knob]))
        }
      }
      let margin = setting.margin
      #expect(margin?.change == changes.min(), "\(scenario)")
      if let margin {
        regimes[scenario.regime, default: 0] += 1
        #expect(setting.behind(margin).regime != setting.regime)
      }
    }
    #expect(regimes.count == 6)
  }

  @Test func aPairThatPollsHasNoBorder() throws {
    let setting = Setup(.poll, in: try .prototype)
    #expect(setting.margin == nil)
    #expect(setting.regime == nil)
    #expect(setting.T == Fraction(1500))
    #expect(setting.E == Fraction(3000))
  }

  @Test func prototypeWantsALargeThreshold() throws {
    let scenario = try Scenario.prototype
    let advisor = Advisor(scenario, try Freedom(L: 256...256, kP: 1...256, kC: 1...1))
    let fastest = try #require(advisor.answer(Wish(.T)).best)
    #expect(fastest.scenario.kP == 255)
    #expect(advisor.answer(Wish(.T)).advice.first?.setting.scenario.kP == 254)

    let wish = Wish(.T, limits: [.latency: Fraction(10_000)])
    let best = try #require(advisor.answer(wish).best)
    #expect(best.scenario.kP == 3)
    #expect(try best.T == Fraction(15_900, over: 9))
    #expect(best.latency == 9700)
    #expect(best.m == 9)
  }

  /// |WP − WC| < (NP+SC)/m.
  @Test func pollingSavesWorkWhereBatchesAreSmall() throws {
    for kP in [1, 2, 3, 4, 5, 6, 8] {
      let scenario = try Scenario.prototype
      let freedom = try Freedom(
        L: 256...256, kP: kP...kP, kC: 1...1, pairings: [.notify, .poll])
      let best = try #require(Advisor(scenario, freedom).answer(Wish(.E)).best)
      let m = try #require(scenario.turning(.kP, to: kP).closedForm.m)
      let isPollingBest = 400 * m < 2400 + 200
      #expect((best.pairing == .poll) == isPollingBest)
    }
  }

  @Test func saysWhichLimitCannotBeMet() throws {
    let advisor = Advisor(try .prototype, try Freedom(L: 256...256, kP: 1...256, kC: 1...1))
    let alone = advisor.answer(Wish(.T, limits: [.T: Fraction(1400), .latency: Fraction(10_000)]))
    #expect(alone.best == nil)
    #expect(alone.advice.isEmpty)
    let obstacle = try #require(alone.obstacles.first)
    #expect(alone.obstacles.count == 1)
    #expect(obstacle.objective == .T)
    #expect(!obstacle.isAmongOthers)
    #expect(obstacle.reached.scenario.kP == 255)

    let both = advisor.answer(
      Wish(.E, limits: [.T: Fraction(1600), .latency: Fraction(10_000)]))
    #expect(both.obstacles.map(\.objective) == [.T, .latency])
    #expect(both.obstacles.allSatisfy { $0.isAmongOthers })
    #expect(both.obstacles.first?.reached.scenario.kP == 3)
    #expect(both.obstacles.last.map { $0.reached.T <= Fraction(1600) } ?? false)
  }

  @Test func refusesFreedomWithNothingInIt() {
    #expect(throws: FreedomError.thresholdAboveLength(.kP, value: 8, length: 4)) {
      try Freedom(L: 1...4, kP: 8...16, kC: 1...1)
    }
    #expect(throws: FreedomError.noPairing) {
      try Freedom(L: 1...4, kP: 1...1, kC: 1...1, pairings: [])
    }
    #expect(throws: FreedomError.outOfRange(.L, 0...4, allowed: 1...1_048_576)) {
      try Freedom(L: 0...4, kP: 1...1, kC: 1...1)
    }
  }
}
