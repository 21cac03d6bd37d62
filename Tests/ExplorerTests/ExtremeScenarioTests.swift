import Events
import Plotting
import QueueModel
import TestSupport
import Testing

@testable import Explorer

/// The longest queues, the largest and the least times, and ties: nothing traps, and what is drawn
/// is still true.
@Suite struct ExtremeScenarioTests {
  private static let knobs = Knob.nine + [.N, .S]

  private func forExtremes(_ seed: UInt64, _ count: Int, _ body: (Scenario) throws -> Void) rethrows
  {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<count { try body(Scenario.extreme(using: &generator)) }
  }

  @Test func viewportsHoldThePointAtEveryZoom() {
    forExtremes(301, 30) { scenario in
      for knob in Self.knobs {
        let limits = knob.leader.range
        let value = scenario[knob]
        for factors in [[0.5], [2], [2, 2, 0.5], [0.5, 0.5, 2]] {
          var viewport = Viewport.fitting(scenario, knob)
          for step in 0..<36 {
            let isWhole =
              viewport.contains(value) && viewport.lower >= 0 && viewport.lower < viewport.upper
              && viewport.upper <= limits.upperBound && viewport.fraction(of: value).isFinite
            if !isWhole {
              Issue.record("\(knob.symbol) \(factors) \(step): \(viewport) \(scenario)")
            }
            viewport = viewport.zoomed(
              by: factors[step % factors.count], around: value, limits: limits)
          }
        }
      }
    }
  }

  @Test func curvesAreTheClosedForm() {
    forExtremes(302, 16) { scenario in
      for knob in Self.knobs {
        let viewport = Viewport.fitting(scenario, knob)
        let curves = Curves(scenario, along: .knob(knob), in: viewport, samples: 24)
        for sample in curves.samples {
          #expect(sample.form == scenario.pushing(knob, to: sample.x).closedForm)
          #expect(viewport.contains(sample.x))
        }
        for measure in Quantity.allCases {
          let top = curves.top(measure)
          #expect(top.isFinite && top >= measure.value(scenario.closedForm.cycle))
          let stretches = curves.stretches(measure, height: top)
          #expect(stretches.flatMap { $0 }.map(\.x) == curves.samples.map(\.x))
          for leap in curves.leaps(measure, atMost: 6) {
            #expect(leap.factor.isFinite && leap.factor > 0)
            #expect(leap.jump.far.value == leap.jump.near.value + 1)
          }
        }
      }
    }
  }

  @Test(arguments: [
    Size(width: 40, height: 12), Size(width: 60, height: 20), Size(width: 80, height: 24),
    Size(width: 120, height: 36), Size(width: 200, height: 60), Size(width: 39, height: 11),
    Size(width: 1, height: 1),
  ])
  func framesShowTheTime(size: Size) throws {
    try forExtremes(304, 4) { scenario in
      let exact =
        Double(scenario.closedForm.T.numerator) / Double(scenario.closedForm.T.denominator)
      for view in View.allCases {
        var state = Session(scenario: scenario, width: size.width, height: size.height).state
        state.open(Opening(view: view))
        #expect(state.view == view || size.width < 40)
        let frame = state.frame()
        #expect(frame.size == size)
        guard size.width >= 39 else { continue }
        let header = frame.text.prefix { $0 != "\n" }
        let place = "\(view.rawValue), \(scenario): \(header)"
        let shown = try #require(Self.time(on: String(header)), "\(place)")
        #expect((shown - exact).magnitude <= max(0.0051, exact * 1e-4), "\(place)")
      }
    }
  }

  @Test func zoomedFramesHoldThePoint() {
    forExtremes(305, 3) { scenario in
      for knob in [Knob.L, .WP, .SC] {
        var session = Session(scenario: scenario, width: 80, height: 24)
        session.select(.knob(knob))
        session.press("x")
        for key in "++++++-------------" { session.type(String(key)) }
        #expect(session.state.xViewport.contains(scenario[knob]))
        #expect(session.state.xViewport.upper <= knob.leader.range.upperBound)
        #expect(session.text.contains("●"), "\(knob.symbol) \(scenario)")
      }
    }
  }

  /// The number behind `T` on a header: `T 3 900 ns  E …`.
  private static func time(on header: String) -> Double? {
    guard let start = header.firstRange(of: " T ") else { return nil }
    let number = header[start.upperBound...].prefix { $0.isNumber || $0 == " " || $0 == "." }
    return Double(number.filter { $0 != " " })
  }
}
