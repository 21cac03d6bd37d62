import QueueModel
import TestSupport
import Testing

@Suite struct MarginTests {
  @Test func thePrototype() throws {
    let scenario = try Scenario.prototype
    let margin = scenario.margin(of: .WP)
    #expect((margin.value, margin.form.T) == (1500, Fraction(3900)))
    #expect(margin.borderBelow?.far.value == 1100)
    #expect(margin.borderBelow?.far.form.regime == .LS)
    #expect(margin.borderAbove == nil)
    #expect(margin.jumpBelow?.far.value == 1300)
    #expect(margin.jumpBelow?.far.form.T == Fraction(2500))
    #expect(margin.tenthMore?.value == 1650)
    #expect(margin.tenthMore?.form.T == Fraction(4050))
    #expect(margin.doubled?.form.T == Fraction(5400))
    #expect(margin.distance == 400.0 / 1100)
  }

  @Test func whatAKnobCannotDoIsNil() throws {
    let scenario = try Scenario(
      L: 6, kP: 4, kC: 1, WP: 1500, WC: 1100, NP: 0, NC: 3, SP: 900_000_000, SC: 200)
    #expect(scenario.margin(of: .kP).doubled == nil)
    #expect(scenario.margin(of: .kC).tenthMore == nil)
    #expect(scenario.margin(of: .NP).tenthMore == nil)
    #expect(scenario.margin(of: .NP).doubled == nil)
    #expect(scenario.margin(of: .NC).tenthMore == nil)
    #expect(scenario.margin(of: .NC).doubled?.value == 6)
    #expect(scenario.margin(of: .SP).doubled == nil)
    #expect(scenario.margin(of: .SP).tenthMore?.value == 990_000_000)
    #expect(scenario.margin(of: .L).tenthMore?.value == 7)
  }

  @Test func changesAreWhatTheModelSaysThere() {
    var generator = SplitMix64(seed: 71)
    for _ in 0..<300 {
      let scenario = Scenario.random(using: &generator)
      for knob in Knob.nine {
        let margin = scenario.margin(of: knob)
        for change in [margin.tenthMore, margin.doubled].compactMap({ $0 }) {
          #expect(change.form == change.scenario.closedForm)
          #expect(change.scenario[knob] == change.value)
          #expect((try? scenario.turning(knob, to: change.value)) == change.scenario)
        }
        #expect(margin.borderBelow == scenario.nextBorder(along: knob, .down))
        #expect(margin.jumpAbove == scenario.nextJump(along: knob, .up))
      }
    }
  }

  @Test func theMostEndangeredComesFirst() {
    var generator = SplitMix64(seed: 72)
    for _ in 0..<200 {
      let scenario = Scenario.random(using: &generator)
      let margins = scenario.margins(of: Knob.nine)
      #expect(Set(margins.map(\.knob)) == Set(Knob.nine))
      let distances = margins.map { $0.distance ?? .infinity }
      #expect(distances == distances.sorted())
      for margin in margins {
        let steps = [margin.borderBelow, margin.borderAbove].compactMap { jump -> Double? in
          guard let there = jump?.far.value else { return nil }
          let small = Double(max(1, min(there, margin.value)))
          return Double((there - margin.value).magnitude) / small
        }
        #expect(margin.distance == steps.min())
      }
    }
  }

  /// Against the model at every value of the stretch that the regime rules.
  @Test func aKnobHasAnEffectWhereSomeValueOfItsStretchDiffers() {
    var generator = SplitMix64(seed: 73)
    var without = 0
    var checked = 0
    for round in 0..<4000 {
      let drawn = Scenario.random(using: &generator, maximalTime: round.isMultiple(of: 2) ? 60 : 6)
      for knob in Knob.nine + [.N, .S] {
        let scenario = knob == .N || knob == .S ? drawn.evened : drawn
        let form = scenario.closedForm
        guard !form.regime.parameters.isDisjoint(with: knob.parameters) else {
          #expect(!scenario.hasEffect(knob))
          without += 1
          continue
        }
        let here = scenario[knob]
        guard
          let stretch = scenario.segments(along: knob).first(where: { $0.values.contains(here) })?
            .values, stretch.count > 1, stretch.count <= 400
        else { continue }
        checked += 1
        let differs = stretch.contains { value in
          let other = scenario.pushing(knob, to: value).closedForm
          return other.T != form.T || other.E != form.E
        }
        #expect(scenario.hasEffect(knob) == differs, "\(knob) \(scenario)")
        if !differs { without += 1 }
      }
    }
    #expect(checked > 5000)
    #expect(without > 1000)
  }
}
