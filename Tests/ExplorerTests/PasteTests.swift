import Events
import QueueModel
import Testing

@testable import Explorer

@Suite struct PasteTests {
  @Test func aPasteNeverCommands() {
    var session = Session()
    let before = session.state
    session.send(.pasted("xyz frequently"))
    #expect(!session.state.isFinished)
    #expect(session.notice == "a paste is taken only as a value")
    #expect(session.effects == [])
    #expect(session.scenario == before.scenario)
    #expect((session.state.typed, session.selected) == (nil, before.selected))
    #expect(session.state.appearance == before.appearance)
  }

  @Test func aValueBeginsTyping() throws {
    var session = Session()
    session.send(.pasted("2.4 us"))
    #expect(session.state.typed == "2.4 us")
    #expect(session.scenario == Scenario.prototypePreset)
    session.press(Key(.enter))
    #expect(session.scenario == (try Scenario.prototypePreset.turning(.WP, to: 2400)))
  }

  @Test func whatIsTypedGoesOn() {
    var session = Session()
    session.type("1")
    session.send(.pasted("7(5)?0"))
    #expect(session.state.typed == "1750")
    session.send(.pasted("?"))
    #expect(session.state.typed == "1750")
    session.send(.pasted(String(repeating: "9", count: 200)))
    #expect(session.state.typed?.count == 24)
  }

  @Test func aLongValueIsCut() {
    var session = Session()
    session.send(.pasted(String(repeating: "9", count: 200)))
    #expect(session.state.typed?.count == 24)
  }

  @Test func overlaysTakeNoPaste() {
    for key in ["?", "p"] as [Key] {
      var session = Session()
      session.press(key)
      let overlay = session.state.overlay
      session.send(.pasted("17q"))
      #expect(overlay != nil && session.state.overlay == overlay)
      #expect(session.state.typed == nil)
      #expect(session.notice == "a paste is taken only as a value")
    }
  }
}
