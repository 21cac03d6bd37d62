import Plotting
import QueueModel
import TestSupport
import Testing

@testable import Explorer

@Suite struct RegimeTrackTests {
  @Test(arguments: [false, true]) func cellsShowTheRegimeOfTheirMiddle(isExtreme: Bool) {
    var generator = SplitMix64(seed: 31)
    for _ in 0..<(isExtreme ? 60 : 200) {
      let scenario = isExtreme ? Scenario.extreme(using: &generator) : .random(using: &generator)
      let width = Int.random(in: 1...60, using: &generator)
      for knob in Knob.nine + [.N, .S] {
        let viewport = Viewport.fitting(scenario, knob)
        let track = RegimeTrack(scenario, knob, in: viewport, width: width)
        #expect(track.cells.count == width)
        let segments = scenario.segments(along: knob)
        func cell(_ value: Int) -> Int {
          min(width - 1, Int(viewport.fraction(of: value) * Double(width)))
        }
        for (offset, regime) in track.cells.enumerated() {
          let middle = viewport.value(at: (Double(offset) + 0.5) / Double(width))
          if scenario.pushing(knob, to: middle).regime == regime { continue }
          // Otherwise a stretch without a middle of its own lies in it.
          let isHidden = segments.contains { segment in
            segment.regime == regime && cell(segment.values.lowerBound) <= offset
              && offset <= cell(segment.values.upperBound)
          }
          #expect(isHidden, "\(knob) \(offset)/\(width) \(scenario)")
        }
      }
    }
  }

  /// Three stretches lie within a few cells, and each is a cliff.
  @Test func noStretchInViewIsHidden() throws {
    let scenario = try Scenario(
      L: 16, WP: 1500, WC: 2000, NP: 0, NC: 0, SP: 15200, SC: 30300)
    let viewport = Viewport(lower: 0, upper: 6000, scaling: .linear)
    let track = RegimeTrack(scenario, .WP, in: viewport, width: 26)
    for segment in scenario.segments(along: .WP) where segment.values.lowerBound < 6000 {
      #expect(track.cells.contains(segment.regime), "\(segment)")
    }
  }

  /// A queue shorter than the thresholds pushes them, and that is what the track shows.
  @Test func belowTheThresholdsTheTrackShowsWhatTheHandWouldGet() throws {
    let scenario = Scenario.prototypePreset.pushing(.kP, to: 200)
    let track = RegimeTrack(scenario, .L, in: .fitting(scenario, .L), width: 40)
    #expect(track.cells.first == scenario.pushing(.L, to: 1).regime)
  }

  @Test func runsCoverTheTrack() {
    var generator = SplitMix64(seed: 32)
    for _ in 0..<200 {
      let scenario = Scenario.random(using: &generator)
      let track = RegimeTrack(scenario, .WP, in: .fitting(scenario, .WP), width: 40)
      #expect(track.runs.flatMap(\.cells) == Array(0..<40))
      for run in track.runs {
        #expect(track.cells[run.cells].allSatisfy { $0 == run.regime })
      }
    }
  }

  @Test func lockstepIsSeenOnEveryWorkTrack() {
    for knob in [Knob.WP, .WC] {
      let scenario = Scenario.prototypePreset
      let track = RegimeTrack(scenario, knob, in: .fitting(scenario, knob), width: 20)
      #expect(track.cells.contains(.LS))
    }
  }

  @Test func noWidthNoCells() {
    let scenario = Scenario.prototypePreset
    let viewport = Viewport(lower: 0, upper: 10, scaling: .linear)
    #expect(RegimeTrack(scenario, .WP, in: viewport, width: 0).cells == [])
    #expect(RegimeTrack(scenario, .WP, in: viewport, width: -3).runs.isEmpty)
  }
}
