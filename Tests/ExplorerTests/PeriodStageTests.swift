import Events
import Plotting
import QueueModel
import TestSupport
import Testing

@testable import Explorer

@Suite struct PeriodStageTests {
  private func session(
    _ name: String = "slow-both", width: Int = 80, height: Int = 24, glyphs: GlyphSet = .braille
  ) throws -> Session {
    var session = Session(
      preset: try #require(Preset.named(name)), width: width, height: height,
      appearance: Appearance(glyphs: glyphs), isSimulated: true)
    session.press(Key(.enter))
    return session
  }

  @Test func theLadderGoesDownAndUp() throws {
    var session = Session(isSimulated: true)
    let experiment = session.state.experiment
    var seen: [View] = []
    for key in [
      Key.Code.escape, .escape, .enter, .enter, .enter, .enter, .escape, .escape, .escape,
    ] {
      session.press(Key(key))
      seen.append(session.state.view)
    }
    #expect(seen == [.map, .map, .plots, .period, .events, .events, .period, .plots, .map])
    #expect(session.state.experiment == experiment)
  }

  @Test func stepsThroughAPeriod() throws {
    var session = try session()
    let count = try #require(session.state.chronicle).moments.count
    #expect(count == 20)
    #expect(session.text.contains("moment 1 of 20"))
    session.press(Key(.right), Key(.right))
    #expect(session.text.contains("moment 3 of 20"))
    session.press(Key(.left), ",", ",", ",")
    #expect(session.text.contains("moment 1 of 20"))
    session.press(Key(.end), Key(.right))
    #expect(session.text.contains("moment 20 of 20"))
    // The operating point has not moved.
    #expect(session.scenario == Preset.named("slow-both")?.scenario)
  }

  @Test func playsAPeriodRoundAndRound() throws {
    var session = try session()
    session.press(" ")
    #expect(session.effectNames == ["awaitTick(600)"])
    for _ in 0..<20 { session.send(.ticked) }
    #expect(session.text.contains("moment 1 of 20"))
    session.press(")")
    session.send(.ticked)
    #expect(session.effectNames == ["awaitTick(300)"])
    session.press(" ")
    session.send(.ticked)
    #expect(session.effects == [])
    #expect(session.text.contains("moment 2 of 20"))
    // Once: it stays at the end.
    session.press("o", "o", " ")
    for _ in 0..<40 { session.send(.ticked) }
    #expect(!session.state.playback.isRunning)
  }

  @Test(
    arguments: [
      Size(width: 80, height: 24), Size(width: 120, height: 36), Size(width: 200, height: 60),
    ], [GlyphSet.braille, .ascii])
  func looks(size: Size, glyphs: GlyphSet) throws {
    var session = try session(width: size.width, height: size.height, glyphs: glyphs)
    for _ in 0..<5 { session.press(Key(.right)) }
    let name = "\(size.width)x\(size.height)-\(glyphs.rawValue)"
    try expectGolden(
      session.text + "\n\n" + session.state.frame().styledDump, "period-\(name)")
    session.press(Key(.enter))
    try expectGolden(
      session.text + "\n\n" + session.state.frame().styledDump, "events-\(name)")
  }

  @Test(arguments: [(1, ", three times"), (2, ", twice"), (3, ", twice"), (4, "")])
  func shortPeriodsAreRepeated(messages: Int, words: String) throws {
    let scenario = try #require(
      (1101...1500).lazy.map { Scenario.prototypePreset.pushing(.WP, to: $0) }
        .first { $0.closedForm.cycle.messages == messages })
    let session = Session(scenario: scenario, width: 200, height: 60, isSimulated: true)
    let lines = session.text.split(separator: "\n")
    let title = try #require(lines.first { $0.contains("one period: \(messages) message") })
    #expect(title.contains(words.isEmpty ? " ns, queue" : "\(words), queue"))
  }

  @Test func everyPresetHasItsPeriodAtEverySize() throws {
    for preset in Preset.builtIn {
      for (width, height) in [(40, 12), (60, 20), (80, 24), (200, 60)] {
        var session = Session(preset: preset, width: width, height: height, isSimulated: true)
        session.press(Key(.enter))
        for _ in 0..<3 { session.press(Key(.right)) }
        #expect(session.state.view == .period)
        #expect(session.text.contains("one period"))
        session.press(Key(.enter))
        #expect(session.state.view == .events)
        let chronicle = try #require(session.state.chronicle)
        if height >= 24 {
          #expect(session.text.contains("moment \(session.state.period.moment + 1) of "))
        }
        #expect(chronicle.moments.indices.contains(session.state.period.moment))
      }
    }
  }
}
