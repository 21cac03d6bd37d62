import Plotting
import QueueModel
import TestSupport
import Testing

@testable import Explorer

@Suite struct RegimeTrackTests {
  @Test func cellsShowTheRegimeOfTheirMiddle() {
    var generator = SplitMix64(seed: 31)
    for _ in 0..<300 {
      let scenario = Scenario.random(using: &generator)
      let width = Int.random(in: 1...60, using: &generator)
      for knob in Knob.nine + [.N, .S] {
        let viewport = Viewport.fitting(scenario, knob)
        let segments = scenario.segments(along: knob)
        let track = RegimeTrack(segments, in: viewport, width: width)
        #expect(track.cells.count == width)
        let range = scenario.range(of: knob)
        for (offset, regime) in track.cells.enumerated() {
          let middle = viewport.value(at: (Double(offset) + 0.5) / Double(width))
          let value = min(max(middle, range.lowerBound), range.upperBound)
          if scenario.pushing(knob, to: value).regime == regime { continue }
          // Otherwise a stretch that is too short for a cell of its own lies in it.
          let isShort = segments.contains { segment in
            segment.regime == regime && segment.values.count < 3
              && min(
                width - 1, Int(viewport.fraction(of: segment.values.lowerBound) * Double(width)))
                == offset
          }
          #expect(isShort, "\(knob) \(offset)/\(width) \(scenario)")
        }
      }
    }
  }

  @Test func runsCoverTheTrack() {
    var generator = SplitMix64(seed: 32)
    for _ in 0..<200 {
      let scenario = Scenario.random(using: &generator)
      let segments = scenario.segments(along: .WP)
      let track = RegimeTrack(segments, in: .fitting(scenario, .WP), width: 40)
      #expect(track.runs.flatMap(\.cells) == Array(0..<40))
      for run in track.runs {
        #expect(track.cells[run.cells].allSatisfy { $0 == run.regime })
      }
    }
  }

  @Test func lockstepIsSeenOnEveryWorkTrack() {
    for knob in [Knob.WP, .WC] {
      let scenario = Scenario.prototypePreset
      let track = RegimeTrack(
        scenario.segments(along: knob), in: .fitting(scenario, knob), width: 20)
      #expect(track.cells.contains(.LS))
    }
  }

  @Test func noWidthNoCells() {
    let segments = Scenario.prototypePreset.segments(along: .WP)
    let viewport = Viewport(lower: 0, upper: 10, scaling: .linear)
    #expect(RegimeTrack(segments, in: viewport, width: 0).cells == [])
    #expect(RegimeTrack(segments, in: viewport, width: -3).runs.isEmpty)
  }
}
