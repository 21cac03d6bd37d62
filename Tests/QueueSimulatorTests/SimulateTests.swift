import QueueModel
import QueueSimulator
import TestSupport
import Testing

@Suite struct SimulateTests {
  /// About 10⁹ messages pass before the state recurs.
  private let endless = try? Scenario(
    L: 4096, kP: 8, WP: 1_000_000_000, WC: 999_999_999, NP: 1, NC: 2, SP: 3, SC: 4)

  @Test func thePrototypeTakes3900ForAMessage() throws {
    let cycle = try simulate(.prototype)
    #expect(
      cycle
        == Cycle(
          messages: 1, duration: 3900, work: 5200, notificationsByP: 1, notificationsByC: 0))
  }

  @Test func lockstepIsOneMessageWithoutNotifications() throws {
    let scenario = try Scenario(L: 4, WP: 3, WC: 3, NP: 5, NC: 5, SP: 1, SC: 1)
    let cycle = try simulate(scenario)
    #expect(
      cycle
        == Cycle(messages: 1, duration: 3, work: 6, notificationsByP: 0, notificationsByC: 0))
  }

  @Test(arguments: [Int.min, -1, 0, 1, 2, 1000, 200_000])
  func aPeriodBeyondTheLimitIsTooLong(limit: Int) throws {
    let scenario = try #require(endless)
    #expect(throws: SimulationError.periodTooLong(messageLimit: limit)) {
      try simulate(scenario, messageLimit: limit)
    }
    #expect(throws: SimulationError.periodTooLong(messageLimit: limit)) {
      try trace(of: scenario, messageLimit: limit)
    }
  }

  @Test func theLimitCountsTheTransientAndThePeriod() throws {
    let scenario = try Scenario(L: 3, WP: 2, WC: 5, NP: 1, NC: 1, SP: 9, SC: 9)
    let shortest = try #require(
      (1...100).first { (try? simulate(scenario, messageLimit: $0)) != nil })
    let cycle = try simulate(scenario)
    #expect(shortest > cycle.messages)
    #expect(shortest <= 3 * cycle.messages)
    #expect(try simulate(scenario, messageLimit: shortest) == cycle)
  }

  @Test func cancellationIsAskedForEvery65536Messages() throws {
    let scenario = try #require(endless)
    var questions = 0
    #expect(throws: SimulationError.cancelled) {
      try simulate(scenario) {
        questions += 1
        return questions == 4
      }
    }
    #expect(questions == 4)

    questions = 0
    #expect(throws: SimulationError.periodTooLong(messageLimit: 200_000)) {
      try simulate(scenario, messageLimit: 200_000) {
        questions += 1
        return false
      }
    }
    #expect(questions == 4)
  }

  @Test func aTraceIsCancelledToo() throws {
    let scenario = try #require(endless)
    #expect(throws: SimulationError.cancelled) { try trace(of: scenario) { true } }
    let short = try Scenario(L: 3, WP: 2, WC: 5, NP: 1, NC: 1, SP: 9, SC: 9)
    var questions = 0
    #expect(throws: SimulationError.cancelled) {
      try trace(of: short) {
        questions += 1
        return questions == 2
      }
    }
  }

  @Test func theLargestNumbersFit() throws {
    let most = 1_000_000_000
    let scenario = try Scenario(
      L: 1_048_576, kP: 1_048_576, kC: 1_048_576, WP: most, WC: most, NP: most, NC: most,
      SP: most, SC: most)
    let cycle = try simulate(scenario)
    #expect(cycle == scenario.closedForm.cycle)
    #expect(cycle.messages == 1_048_576)
  }
}
