import Events
import QueueModel
import Testing

@testable import Explorer

@Suite struct ChallengeTests {
  @Test func aGoalIsReachedOnce() throws {
    let lesson = try Lesson(
      parsing: """
        kind = "challenge"
        scenario = { preset = "prototype" }
        text = "T"
        goal = "T < 2000"
        """, file: "mine.toml")
    var state = Session().state
    state.begin(lesson)
    state.scenario = state.scenario.pushing(.kP, to: 7)
    _ = state.update(.keyPressed("s"))
    #expect(state.notice?.text.hasPrefix("goal reached") == true)
    state.scenario = state.scenario.pushing(.kP, to: 8)
    _ = state.update(.keyPressed("s"))
    #expect(state.lesson?.challenge?.isReached == true)
    #expect(state.notice?.text.hasPrefix("simulated points") == true)
  }
}
