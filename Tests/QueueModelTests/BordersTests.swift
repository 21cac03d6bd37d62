import QueueModel
import TestSupport
import Testing

@Suite struct BordersTests {
  private static let knobs = Knob.nine + [.N, .S]

  /// Against every whole value that small numbers can reach, one by one.
  @Test func segmentsAreWhatEveryValueSays() throws {
    var generator = SplitMix64(seed: 7)
    for _ in 0..<300 {
      let scenario = Scenario.random(using: &generator)
      for knob in Self.knobs {
        let range = scenario.range(of: knob)
        let segments = scenario.segments(along: knob)
        #expect(segments.first?.values.lowerBound == range.lowerBound)
        #expect(segments.last?.values.upperBound == range.upperBound)
        for (left, right) in zip(segments, segments.dropFirst()) {
          #expect(left.values.upperBound + 1 == right.values.lowerBound)
          #expect(left.regime != right.regime)
        }
        for value in range.clamped(to: range.lowerBound...min(range.upperBound, 1000)) {
          let segment = try #require(segments.first { $0.values.contains(value) })
          #expect(try scenario.turning(knob, to: value).regime == segment.regime)
        }
      }
    }
  }

  @Test func bordersLieBetweenTheirSides() {
    var generator = SplitMix64(seed: 8)
    var seen = 0
    for _ in 0..<500 {
      let scenario = Scenario.random(using: &generator)
      for knob in Self.knobs {
        for border in scenario.borders(along: knob) {
          #expect(border.below.value + 1 == border.above.value)
          #expect(border.position >= Fraction(border.below.value))
          #expect(border.position <= Fraction(border.above.value))
          #expect(border.below.form.regime != border.above.form.regime)
          #expect(border.below.form == scenario.pushing(knob, to: border.below.value).closedForm)
          #expect(!border.causes.isEmpty)
          seen += 1
        }
      }
    }
    #expect(seen > 3000)
  }

  @Test func thePrototypesBorders() throws {
    let prototype = try Scenario.prototype
    let WP = prototype.borders(along: .WP)
    #expect(WP.map { [$0.below.form.regime, $0.above.form.regime] } == [[.FP, .LS], [.LS, .FC]])
    #expect(WP.map(\.position) == [Fraction(1100), Fraction(1100)])
    #expect(WP.map(\.below.value) == [1099, 1100])
    #expect(WP[1].below.form.T == Fraction(1100))
    #expect(WP[1].below.form.E == Fraction(2200))
    #expect(WP.map(\.causes) == [[.speed], [.speed]])

    let SC = try #require(prototype.borders(along: .SC).first)
    #expect(SC.position == Fraction(381_400))
    #expect((SC.below.value, SC.below.form.regime) == (381_400, .FC))
    #expect((SC.above.value, SC.above.form.regime) == (381_401, .SCS))

    let kP = try #require(prototype.borders(along: .kP).first)
    #expect(kP.position == (try Fraction(3827, over: 15)))
    #expect((kP.below.value, kP.above.value) == (255, 256))
    #expect(prototype.borders(along: .NP).isEmpty)
  }

  /// Lesson 5: the ring that is just long enough.
  @Test func theCliffAlongTheQueueLength() throws {
    let scenario = try Scenario(
      L: 256, WP: 200, WC: 190, NP: 2000, NC: 2000, SP: 50000, SC: 50000)
    let border = try #require(scenario.borders(along: .L).last)
    #expect((border.below.value, border.below.form.regime) == (251, .SS))
    #expect((border.above.value, border.above.form.regime) == (252, .FC))
    #expect(scenario.criticalLengthForC == 252)
    #expect((border.below.form.T.approximation - 415.90).magnitude < 0.01)
    #expect((border.above.form.T.approximation - 200.40).magnitude < 0.01)
  }
}
