import Plotting
import QueueModel
import TestSupport
import Testing

@testable import Explorer

/// The labelled jumps against a walk over every whole value in view.
@Suite struct LeapsTests {
  private static let view = Viewport(lower: 0, upper: 4500, scaling: .linear)

  private static var scenarios: [Scenario] {
    get throws {
      let prototype = try Scenario.prototype
      var generator = SplitMix64(seed: 401)
      return try [
        prototype, prototype.turning(.SC, to: 20).turning(.SP, to: 0),
        prototype.turning(.SC, to: 30_000), prototype.turning(.kP, to: 8),
      ] + (0..<8).map { _ in Scenario.prototypeSized(using: &generator) }
    }
  }

  private func size(_ factor: Double) -> Double { max(factor, 1 / factor) }

  @Test(arguments: [Knob.WP, .WC, .SC, .NP]) func noLargeJumpIsMissed(knob: Knob) throws {
    for scenario in try Self.scenarios {
      let forms = (knob.leader.range.lowerBound...Self.view.upper).map {
        (value: $0, form: scenario.pushing(knob, to: $0).closedForm)
      }
      for samples in [24, 60, 180] {
        let curves = Curves(scenario, along: .knob(knob), in: Self.view, samples: samples)
        for measure in Quantity.allCases {
          let leaps = curves.leaps(measure, atMost: 6)
          for (left, right) in zip(forms, forms.dropFirst())
          where left.form.regime != right.form.regime || left.form.m != right.form.m {
            let size = size(measure.value(right.form.cycle) / measure.value(left.form.cycle))
            guard size >= 1.1 else { continue }
            let isLabelled = leaps.contains { $0.jump.near.value == left.value }
            let isOutranked =
              leaps.count == 6 && leaps.allSatisfy { self.size($0.factor) >= size }
            #expect(
              isLabelled || isOutranked,
              "\(measure) along \(knob.symbol), \(left.value): \(size), \(samples) \(scenario)")
          }
        }
      }
    }
  }

  @Test func largestComeFirstWhicheverWayTheyGo() throws {
    var isEachWaySeen = (up: false, down: false)
    for scenario in try Self.scenarios {
      for knob in [Knob.WP, .SC] {
        let curves = Curves(scenario, along: .knob(knob), in: Self.view, samples: 120)
        let all = curves.leaps(.T, atMost: .max)
        let sizes = all.map { size($0.factor) }
        #expect(sizes == sizes.sorted(by: >))
        #expect(curves.leaps(.T, atMost: 3).map(\.factor) == all.prefix(3).map(\.factor))
        isEachWaySeen.up = isEachWaySeen.up || all.contains { $0.factor > 1 }
        isEachWaySeen.down = isEachWaySeen.down || all.contains { $0.factor < 1 }
      }
    }
    #expect(isEachWaySeen == (true, true))
  }
}
