import QueueModel
import TestSupport
import Testing

@Suite struct ScenarioBandTests {
  /// Every scenario of a box, one by one.
  private static func all(in box: ScenarioBox) -> [Scenario] {
    var all: [Scenario] = []
    for L in box[.L] {
      for kP in box[.kP] where kP <= L {
        for kC in box[.kC] where kC <= L {
          for WP in box[.WP] {
            for WC in box[.WC] {
              for (NP, NC) in [
                (box[.NP].lowerBound, box[.NC].lowerBound),
                (box[.NP].upperBound, box[.NC].upperBound),
              ] {
                for SP in box[.SP] {
                  for SC in box[.SC] {
                    let scenario = try? Scenario(
                      L: L, kP: kP, kC: kC, WP: WP, WC: WC, NP: NP, NC: NC, SP: SP, SC: SC)
                    if let scenario { all.append(scenario) }
                  }
                }
              }
            }
          }
        }
      }
    }
    return all
  }

  private static func doubts(using generator: inout SplitMix64) -> Doubts {
    var doubts = Doubts()
    for parameter in Parameter.allCases.shuffled(using: &generator).prefix(
      Int.random(in: 1...5, using: &generator))
    {
      let wide = Bool.random(using: &generator)
      doubts[parameter] =
        wide && parameter.isDuration
        ? .relative(hundredths: Int.random(in: 100...2000, using: &generator))
        : .absolute(Int.random(in: 1...2, using: &generator))
    }
    return doubts
  }

  @Test(arguments: [(UInt64(1), 8, 24), (2, 5, 6), (3, 12, 60)])
  func isWhatEveryScenarioOfTheBoxSays(_ seed: UInt64, _ length: Int, _ time: Int) throws {
    var generator = SplitMix64(seed: seed)
    var seen: Set<Regime> = []
    var checked = 0
    while checked < 120 {
      let scenario = Scenario.random(
        using: &generator, maximalLength: length, maximalTime: time)
      let box = ScenarioBox(around: scenario, Self.doubts(using: &generator))
      let size = Parameter.allCases.reduce(1) { size, parameter in
        parameter == .NP || parameter == .NC ? size : size * box[parameter].count
      }
      guard size <= 4000 else { continue }
      checked += 1
      let all = Self.all(in: box)
      let forms = all.map(\.closedForm)
      let band = box.band(gap: 0, budget: 1_000_000)
      #expect(Set(band.regimes) == Set(forms.map(\.regime)), "\(box)")
      seen.formUnion(band.regimes)
      for (regime, witness) in band.witnesses {
        #expect(witness.regime == regime)
        #expect(box.contains(witness))
      }
      for quantity in Quantity.allCases {
        let values = forms.map { quantity.exact($0.cycle) }
        let least = band[quantity, .least]
        let greatest = band[quantity, .greatest]
        #expect(least.value == values.min(), "\(quantity) \(box)")
        #expect(greatest.value == values.max(), "\(quantity) \(box)")
        #expect(least.isExact && greatest.isExact)
        for extreme in [least, greatest] {
          #expect(box.contains(extreme.scenario))
          #expect(quantity.exact(extreme.scenario.closedForm.cycle) == extreme.value)
        }
        // What is proven with next to no effort is true as well.
        for budget in [0, 2, 10] {
          let low = box.extreme(quantity, .least, budget: budget)
          let high = box.extreme(quantity, .greatest, budget: budget)
          #expect(low.bound <= least.value && high.bound >= greatest.value)
          #expect(low.value >= least.value && high.value <= greatest.value)
        }
      }
      let worst = zip(forms, all).max { $0.0.T < $1.0.T }
      #expect(band.greatestT.value == worst?.0.T)
    }
    #expect(seen == Set(Regime.allCases))
  }

  /// Boxes that are far too large to look at every scenario.
  @Test func boundsAreNeverExceededInLargeBoxes() throws {
    var generator = SplitMix64(seed: 4)
    for _ in 0..<60 {
      let scenario = Scenario.prototypeSized(using: &generator)
      var doubts = Doubts()
      for parameter in Parameter.allCases where Bool.random(using: &generator) {
        doubts[parameter] = .relative(hundredths: Int.random(in: 100...3000, using: &generator))
      }
      let box = ScenarioBox(around: scenario, doubts)
      let band = box.band(budget: 4000)
      for _ in 0..<400 {
        func drawn(_ parameter: Parameter, to most: Int = .max) -> Int {
          let range = box[parameter]
          let allowed = range.lowerBound...min(most, range.upperBound)
          return Int.random(in: 0..<4, using: &generator) == 0
            ? [allowed.lowerBound, allowed.upperBound].randomElement(using: &generator) ?? 0
            : Int.random(in: allowed, using: &generator)
        }
        let L = drawn(.L)
        let other = try Scenario(
          L: L, kP: drawn(.kP, to: L), kC: drawn(.kC, to: L), WP: drawn(.WP), WC: drawn(.WC),
          NP: drawn(.NP), NC: drawn(.NC), SP: drawn(.SP), SC: drawn(.SC))
        let form = other.closedForm
        #expect(band.regimes.contains(form.regime))
        for quantity in Quantity.allCases {
          let value = quantity.exact(form.cycle)
          #expect(value >= band[quantity, .least].bound)
          #expect(value <= band[quantity, .greatest].bound)
        }
      }
    }
  }

  @Test func theGapIsAThousandthWithinTheUsualBudget() throws {
    var generator = SplitMix64(seed: 5)
    var missed = 0
    var extremes = 0
    for _ in 0..<100 {
      let scenario = Scenario.prototypeSized(using: &generator)
      var doubts = Doubts()
      for parameter in Parameter.allCases.shuffled(using: &generator).prefix(4) {
        doubts[parameter] = .relative(hundredths: 1000)
      }
      let band = scenario.band(within: doubts)
      for quantity in Quantity.allCases {
        for end in [End.least, .greatest] {
          let extreme = band[quantity, end]
          let (value, bound) = (extreme.value.approximation, extreme.bound.approximation)
          extremes += 1
          if (value - bound).magnitude > 1.001e-3 * value { missed += 1 }
        }
      }
    }
    #expect(missed * 50 <= extremes, "\(missed) of \(extremes)")
  }

  /// The prototype with what the paper calls wrong estimates of WC and SC.
  @Test func thePrototypeWithDoubts() throws {
    var doubts = Doubts()
    doubts[.WC] = .relative(hundredths: 1000)
    let band = try Scenario.prototype.band(within: doubts)
    #expect(band.regimes == [.FC])
    #expect(band.greatestT.value == Fraction(3900))
    #expect(band.leastT.isExact && band.greatestT.isExact)
    #expect(band.greatestT.scenario.WC == 990)
    #expect(band.leastT.value == Fraction(3900))
    doubts[.WP] = .absolute(500)
    let wide = try Scenario.prototype.band(within: doubts)
    #expect(Set(wide.regimes) == [.FC, .FP, .LS])
    #expect(wide.worstRegime == .FC)
    #expect(wide.greatestT.value == Fraction(4400))
    #expect(wide.leastT.value == Fraction(1000))
  }

  /// Numbers at the ends of what the model takes, in wide boxes: no trap, and no wrong bound.
  @Test func extremeScenariosAreHeld() {
    var generator = SplitMix64(seed: 6)
    for _ in 0..<300 {
      let scenario = Scenario.extreme(using: &generator)
      var doubts = Doubts()
      for parameter in Parameter.allCases where Bool.random(using: &generator) {
        doubts[parameter] = .relative(hundredths: Int.random(in: 1...100_000, using: &generator))
      }
      let band = scenario.band(within: doubts, budget: 300)
      let form = scenario.closedForm
      #expect(band.regimes.contains(form.regime))
      #expect(band.leastT.bound <= form.T && form.T <= band.greatestT.bound)
      #expect(band.leastE.bound <= form.E && form.E <= band.greatestE.bound)
      #expect(band.greatestT.scenario.closedForm.T == band.greatestT.value)
    }
  }

  @Test func withoutDoubtsTheBandIsAPoint() throws {
    let scenario = try Scenario.prototype
    let band = scenario.band(within: Doubts())
    #expect(band.greatestT.scenario == scenario)
    #expect(band.leastT.value == band.greatestT.value)
    #expect(band.regimes == [.FC])
  }
}
