import Events
import QueueModel
import Testing

@testable import Explorer

@Suite struct PlaybackTests {
  private func tick(_ session: inout Session, _ count: Int) -> [Int] {
    (0..<count).map { _ in
      session.send(.ticked)
      return session.scenario.WP
    }
  }

  @Test func goesToAndFro() {
    var session = Session()
    session.press(" ")
    #expect(session.effectNames == ["awaitTick(50)"])
    #expect(session.notice == "plays WP to and fro, speed ×1")
    let values = tick(&session, 400)
    #expect(values[0] > 1500)
    #expect(values.contains(4500))
    let top = values.firstIndex(of: 4500) ?? 0
    #expect(zip(values[..<top], values[1...top]).allSatisfy { $0 <= $1 })
    #expect(values[top + 1] < 4500)
    #expect((values.min() ?? 0) < 100)
    // Undo takes all of it back.
    session.press(" ", "u")
    #expect(session.scenario.WP == 1500)
  }

  @Test func loopsAndEnds() {
    var session = Session()
    session.press("o", " ")
    let values = tick(&session, 200)
    let drop = zip(values, values.dropFirst()).first { $0 > $1 }
    #expect((drop?.0 ?? 0) > 4450)
    #expect((drop?.1 ?? 5000) < 10)
    session.press(" ", "o", " ")
    _ = tick(&session, 400)
    #expect(session.scenario.WP == 4500)
    #expect(!session.state.playback.isRunning)
    #expect(session.effectNames.contains("awaitTick(50)") == false)
  }

  @Test func aLoopGoesDownFromTheTopAgain() {
    var session = Session()
    session.press(Key(.end), " ")
    _ = tick(&session, 2)
    #expect(session.scenario.WP < 4500)
    session.press("o")
    let values = tick(&session, 200)
    let leap = zip(values, values.dropFirst()).first { $0 < $1 }
    #expect((leap?.0 ?? 5000) < 50)
    #expect((leap?.1 ?? 0) > 4450)
    #expect(session.state.playback.isRunning)
  }

  @Test func bordersDoNotStopTheLeapOfALoop() {
    var session = Session()
    session.press("o", "O", Key(.end), " ")
    #expect(tick(&session, 1)[0] < 50)
    #expect(session.state.playback.isRunning)
  }

  @Test func stopsExactlyBehindABorder() {
    var session = Session()
    session.press(Key(.home), "O", " ")
    _ = tick(&session, 400)
    #expect(!session.state.playback.isRunning)
    // FP ends where WP is WC: lockstep is the regime behind.
    #expect(session.scenario.WP == 1100)
    #expect(session.notice?.contains("FP → LS") == true)
    session.press(" ")
    _ = tick(&session, 400)
    #expect(session.scenario.WP == 1101)
  }

  @Test func speedAndPause() {
    var (slow, fast) = (Session(), Session())
    slow.press(" ", "(", "(")
    fast.press(" ", ")", ")")
    #expect(fast.notice == "plays WP to and fro, speed ×4")
    let (few, many) = (tick(&slow, 8).last ?? 0, tick(&fast, 8).last ?? 0)
    #expect(few - 1500 > 0)
    #expect(many - 1500 > 10 * (few - 1500))
    fast.press(" ")
    #expect(fast.state.playback.isRunning == false)
    fast.send(.ticked)
    #expect(fast.effects == [])
    #expect(fast.scenario.WP == many)
  }

  @Test func aHandTakesOverAndItGoesOnFromThere() {
    var session = Session()
    session.press(" ")
    _ = tick(&session, 3)
    session.type("3000")
    session.press(Key(.enter))
    #expect(session.scenario.WP == 3000)
    #expect((3001...3100).contains(tick(&session, 1)[0]))
  }

  @Test func choicesAreNotPlayed() {
    var session = Session()
    session.select(.strategy(.P))
    session.press(" ")
    #expect(session.effects == [])
    #expect(session.notice?.contains("is a choice") == true)
  }

  @Test func whatGoesElsewhereStopsIt() {
    for key in ["u", "r", "p", "c", Key(.enter)] as [Key] {
      var session = Session()
      session.press(" ")
      _ = tick(&session, 2)
      session.press(key)
      #expect(!session.state.playback.isRunning)
    }
  }
}
