import Events
import QueueModel
import Testing

@testable import Explorer

/// What goes on outside of a lesson stays outside, and is there again behind it.
@Suite struct LessonLeaksTests {
  private func begun(_ keys: Key...) -> Session {
    var session = Session(width: 120, height: 36)
    for key in keys { session.press(key) }
    session.press("l", Key(.enter))
    return session
  }

  @Test func nothingIsPlayedIntoOrOutOfAStep() throws {
    var session = begun()
    #expect(session.state.isHiding)
    session.press("1", " ")
    #expect(session.state.playback.isRunning)
    session.press(Key(.enter))
    #expect(!session.state.playback.isRunning)
    session.press("1", " ")
    session.send(.ticked)
    session.press("r")
    #expect(!session.state.playback.isRunning)
    session.press(" ")
    session.send(.ticked)
    session.press(Key(.escape))
    #expect(session.state.lesson == nil)
    #expect(!session.state.playback.isRunning)
    let point = session.state.experiment
    session.send(.ticked)
    #expect(session.state.experiment == point)
  }

  @Test func doubtsAndSimulationComeBack() throws {
    var session = Session(width: 120, height: 36)
    session.press("s", "%")
    session.type("10%")
    session.press(Key(.enter))
    let doubts = session.state.doubts
    #expect(!doubts.isEmpty)
    session.press("l", Key(.enter))
    #expect(session.state.doubts.isEmpty)
    #expect(session.state.showsSimulation)
    session.press(Key(.escape))
    #expect(session.state.lesson == nil)
    #expect(session.state.doubts == doubts)
    #expect(!session.state.showsSimulation)
  }
}
