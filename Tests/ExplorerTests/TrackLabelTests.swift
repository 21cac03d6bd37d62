import Plotting
import QueueModel
import TestSupport
import Testing

@testable import Explorer

@Suite struct TrackLabelTests {
  /// The text of a knob's track.
  private func track(_ knob: Knob, _ state: State, in frame: Frame) throws -> String {
    let track = try #require(SliderPanel(state).track(of: .knob(knob)))
    var text = String.UnicodeScalarView()
    text.append(contentsOf: (track.x..<track.maxX).map { frame[$0, track.y].glyph })
    return String(text)
  }

  @Test func lettersAreWholeAndTrue() throws {
    var generator = SplitMix64(seed: 91)
    for _ in 0..<40 {
      let state = Session(
        scenario: Scenario.random(using: &generator), width: 80, height: 24
      ).state
      let frame = state.frame()
      for knob in Knob.nine {
        let text = try track(knob, state, in: frame)
        #expect(text.unicodeScalars.filter { $0 == "●" }.count == 1)
        // A queue shorter than the thresholds pushes them into regimes of its own.
        let pushed = (1...12).map { state.scenario.pushing(.L, to: $0).regime.rawValue }
        let regimes = Set(state.scenario.segments(along: knob).map(\.regime.rawValue))
          .union(knob == .L ? pushed : [])
        let words = text.split { !$0.isUppercase }.map(String.init)
        #expect(words.allSatisfy(regimes.contains), "\(knob.symbol) \(text)")
      }
    }
  }

  @Test func lettersGiveWayToTheKnob() throws {
    let preset = try #require(Preset.named("slow-producer-startup"))
    let state = Session(preset: preset, width: 80, height: 24).state
    for knob in [Knob.NP, .NC] {
      #expect(try track(knob, state, in: state.frame()).contains("SPS"))
    }
  }

  @Test func legendOfThePeriodShowsTheGlyphsOfItsLanes() {
    for (glyphs, legend) in [
      (GlyphSet.braille, "█ work  ▲ notify  ◢ start-up  ┄ told  · blocked"),
      (.ascii, "# work  N notify  / start-up  , told  . blocked"),
    ] {
      let session = Session(
        width: 200, height: 60, appearance: Appearance(glyphs: glyphs), isSimulated: true)
      #expect(session.text.contains(legend))
    }
  }

  @Test func titleOfThePeriodIsNeverCutInAWord() throws {
    for preset in Preset.builtIn {
      let session = Session(preset: preset, width: 80, height: 24, isSimulated: true)
      let line = try #require(
        session.text.split(separator: "\n").first { $0.hasPrefix("one period") })
      #expect(line.prefix(44).contains("three tim") == line.contains("three times"))
    }
  }
}
