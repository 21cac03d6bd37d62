import Plotting
import QueueModel
import TestSupport
import Testing

@testable import Explorer

@Suite struct CurvesTests {
  private func forRandomCurves(
    _ seed: UInt64, _ count: Int, _ body: (Scenario, Knob, Curves) -> Void
  ) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<count {
      let scenario = Scenario.random(using: &generator)
      for knob in Knob.nine + [.N, .S] {
        let viewport = Viewport.fitting(scenario, knob)
        body(scenario, knob, Curves(scenario, along: .knob(knob), in: viewport, samples: 60))
      }
    }
  }

  @Test func samplesAreTheClosedForm() {
    forRandomCurves(51, 60) { scenario, knob, curves in
      let xs = curves.samples.map(\.x)
      #expect(xs == Array(Set(xs)).sorted())
      for sample in curves.samples {
        let here = scenario.pushing(knob, to: sample.x)
        #expect(sample.form == here.closedForm)
        #expect(sample.polling == here.polling)
        #expect((sample.bound.T - here.bestSS.approximation).magnitude <= 1e-9 * sample.bound.T)
        #expect(scenario.range(of: knob).contains(sample.x))
      }
    }
  }

  @Test func bothSidesOfABorderAreSampled() {
    forRandomCurves(52, 60) { scenario, knob, curves in
      let viewport = Viewport.fitting(scenario, knob)
      let xs = Set(curves.samples.map(\.x))
      for border in scenario.borders(along: knob) {
        for value in [border.below.value, border.above.value] where viewport.contains(value) {
          #expect(xs.contains(value))
        }
      }
    }
  }

  @Test func stretchesNeverSpanAVisibleBorder() {
    forRandomCurves(53, 60) { _, _, curves in
      for measure in Quantity.allCases {
        let height = curves.top(measure)
        let stretches = curves.stretches(measure, height: height)
        #expect(stretches.flatMap { $0 }.map(\.x) == curves.samples.map(\.x))
        for stretch in stretches {
          for (left, right) in zip(stretch, stretch.dropFirst())
          where left.form.regime != right.form.regime && right.x == left.x + 1 {
            let (before, after) = (
              measure.value(left.form.cycle), measure.value(right.form.cycle)
            )
            // One tick along the knob moves a steady curve by two ticks at most.
            #expect((after - before).magnitude <= 0.015 * height + 2)
            #expect(max(after / before, before / after) < Curves.visibleFactor)
          }
        }
      }
    }
  }

  /// Without costs T is max(WP, WC): it bends at the border, and is cut nowhere.
  @Test func aCurveWithoutJumpsIsOneStretch() throws {
    let scenario = try Scenario(L: 256, WP: 1500, WC: 1100, NP: 0, NC: 0, SP: 300, SC: 200)
    let viewport = Viewport(lower: 0, upper: 4500, scaling: .linear)
    for samples in [20, 60] {
      let curves = Curves(scenario, along: .WP, in: viewport, samples: samples)
      #expect(Set(curves.samples.map(\.form.regime)).count > 2)
      #expect(curves.stretches(.T, height: 5000).count == 1)
    }
  }

  @Test func leapsAreThoseOfTheClosedForm() {
    forRandomCurves(54, 60) { scenario, knob, curves in
      for measure in Quantity.allCases {
        let leaps = curves.leaps(measure, atMost: 6)
        #expect(leaps.count <= 6)
        for leap in leaps {
          let (near, far) = (leap.jump.near.value, leap.jump.far.value)
          #expect(far == near + 1)
          let before = measure.value(scenario.pushing(knob, to: near).closedForm.cycle)
          let after = measure.value(scenario.pushing(knob, to: far).closedForm.cycle)
          #expect(leap.factor == after / before)
          #expect(max(leap.factor, 1 / leap.factor) >= Curves.visibleFactor)
          #expect(leap.height == max(before, after))
        }
        let places = leaps.map(\.jump.near.value)
        #expect(Set(places).count == places.count)
      }
    }
  }

  @Test func everyBigBorderInViewIsALeap() {
    forRandomCurves(55, 60) { scenario, knob, curves in
      let viewport = Viewport.fitting(scenario, knob)
      let leaps = Set(curves.leaps(.T, atMost: .max).map(\.jump.near.value))
      for border in scenario.borders(along: knob)
      where viewport.contains(border.below.value) && viewport.contains(border.above.value) {
        let factor =
          border.above.form.cycle.timePerMessage / border.below.form.cycle.timePerMessage
        guard max(factor, 1 / factor) >= Curves.visibleFactor else { continue }
        #expect(leaps.contains(border.below.value), "\(knob) \(border.below.value) \(scenario)")
      }
    }
  }

  @Test func topShowsThePointAndPolling() {
    forRandomCurves(56, 60) { scenario, _, curves in
      #expect(curves.top(.T) >= scenario.closedForm.cycle.timePerMessage)
      #expect(curves.top(.E) >= scenario.closedForm.cycle.workPerMessage)
      #expect(curves.top(.T) >= scenario.polling.timePerMessage)
    }
  }
}
