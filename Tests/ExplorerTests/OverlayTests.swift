import Events
import Plotting
import QueueModel
import Testing

@testable import Explorer

@Suite struct OverlayTests {
  @Test(arguments: ["?", "h", Key(.function(1))] as [Key]) func helpOpensAndCloses(key: Key) {
    var session = Session()
    session.press(key)
    #expect(session.state.overlay == .help(line: 0))
    session.press(Key(.escape))
    #expect(session.state.overlay == nil)
    #expect(session.scenario == Scenario.prototypePreset)
  }

  @Test func helpScrollsWithinItsLines() {
    var session = Session(width: 80, height: 24)
    let last = HelpPanel.lines.count - HelpPanel.rows(in: session.state.layout.body)
    #expect(last > 0)
    func line(_ key: Key) -> Int? {
      session.press(key)
      guard case .help(let line) = session.state.overlay else { return nil }
      return line
    }
    session.press("?")
    #expect(line(Key(.up)) == 0)
    #expect(line(Key(.down)) == 1)
    #expect(line("j") == 2)
    #expect(line("k") == 1)
    #expect(line(Key(.pageDown)) == 11)
    #expect(line(Key(.pageUp)) == 1)
    #expect(line(Key(.end)) == last)
    #expect(line(Key(.down)) == last)
    #expect(line(" ") == last)
    #expect(line(Key(.home)) == 0)
  }

  @Test(arguments: [false, true]) func endOfHelpIsSeen(isProjecting: Bool) throws {
    var session = Session(width: 80, height: 24)
    if isProjecting { session.press("d") }
    session.press("?", Key(.end))
    let text = try #require(HelpPanel.lines.last).text
    #expect(session.text.contains(text))
  }

  @Test func glyphsAreTriedInTheHelp() {
    var session = Session()
    session.press("?", "g")
    #expect(session.state.overlay == .help(line: 0))
    #expect(session.state.appearance.glyphs == .quadrant)
    #expect(session.state.memory.glyphs == .quadrant)
  }

  @Test func presetIsChosen() throws {
    var session = Session()
    session.press("p")
    #expect(session.state.overlay == .presets(selected: 0))
    session.press(Key(.down), "j", Key(.up), Key(.down))
    #expect(session.state.overlay == .presets(selected: 2))
    #expect(session.scenario == Scenario.prototypePreset)
    session.press(Key(.enter))
    let preset = Preset.builtIn[2]
    #expect(session.state.overlay == nil)
    #expect(session.state.preset == preset)
    #expect(session.scenario == preset.scenario)
    #expect((session.selected, session.state.xControl) == (.knob(preset.x), .knob(preset.x)))
    #expect(session.effectNames == ["awaitRest", "simulate"])
    session.press("p")
    #expect(session.state.overlay == .presets(selected: 2))
  }

  @Test func presetListStopsAtItsEnds() {
    var session = Session()
    session.press("p", Key(.up))
    #expect(session.state.overlay == .presets(selected: 0))
    session.press(Key(.end), Key(.down))
    #expect(session.state.overlay == .presets(selected: Preset.builtIn.count - 1))
    session.press(Key(.home))
    #expect(session.state.overlay == .presets(selected: 0))
  }

  @Test(arguments: [Key(.escape), "p", "q", Key(.left)]) func presetsClose(key: Key) {
    var session = Session()
    session.press("p", Key(.down), key)
    #expect(session.state.overlay == nil)
    #expect(!session.state.isFinished)
    #expect(session.state.preset == .standard)
  }

  @Test func helpClosesByQ() {
    var session = Session()
    session.press("?", "q")
    #expect(session.state.overlay == nil)
    #expect(!session.state.isFinished)
    session.press("?", Key(.character("c"), .control))
    #expect(session.state.isFinished)
  }

  @Test func everyPresetOpens() {
    for (index, preset) in Preset.builtIn.enumerated() {
      var session = Session(width: 80, height: 24)
      session.press("p", Key(.home))
      for _ in 0..<index { session.press(Key(.down)) }
      #expect(session.text.contains(preset.title))
      session.press(Key(.enter))
      #expect(session.state.preset == preset)
      #expect(session.notice == preset.note)
    }
  }

  @Test func notesOfPresetsAreReadWhole() {
    for (index, preset) in Preset.builtIn.enumerated() {
      var session = Session(width: 80, height: 24)
      session.press("p")
      for _ in 0..<index { session.press(Key(.down)) }
      for word in preset.note.split(whereSeparator: \.isWhitespace).suffix(3) {
        #expect(session.text.contains(word), "\(preset.name): \(word)")
      }
    }
  }

  @Test func keysUnderAnOverlayDoNotTurn() {
    var session = Session()
    session.press("p", Key(.pageUp), "[", "5", "N")
    #expect(session.scenario == Scenario.prototypePreset)
    #expect(session.state.typed == nil)
    #expect(session.state.links == Links())
  }
}
