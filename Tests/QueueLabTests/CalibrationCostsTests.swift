import CLinux
import QueueModel
import TestSupport
import Testing

@testable import QueueLab

/// What is made of the costs that runs have shown, for a clock of one cycle a nanosecond.
@Suite struct CalibrationCostsTests {
  private let clock = CycleClock(hertz: 1e9)

  /// A run in which P sent notifications that cost N each, after which C took S each to start.
  private func run(
    _ notifications: [(N: UInt64, S: UInt64)], trips: UInt64 = 0, trip: UInt64 = 0
  ) throws -> Bench.Run {
    let memory = try SharedMemory(length: 4)
    (memory[LAB_FROM], memory[LAB_UNTIL]) = (1000, 1_000_000_000)
    (memory[LAB_TOTAL], memory[LAB_CHECK]) = (1000, 1_000_000)
    let (P, C) = (Ledger(memory, .P), Ledger(memory, .C))
    (C[LAB_FROM_TIME], C[LAB_UNTIL_TIME]) = (1000, 1_000_000_000)
    (C[LAB_FROM_COUNT], C[LAB_UNTIL_COUNT]) = (0, 1000)
    (P[LAB_TRIPS], P[LAB_TRIP_TIME]) = (trips, trips * trip)
    var now: UInt64 = 2000
    for (N, S) in notifications {
      P.logKick(began: now, ended: now + N)
      C.logWake(blocked: now - 10, running: now + N + S)
      now += 1_000_000
    }
    let stamps = RunStamps(memory, clock)
    let figures = try #require(RunFigures(memory, clock, stamps))
    return Bench.Run(figures: figures, stamps: stamps, away: PerParty(P: 0, C: 0))
  }

  @Test func areThoseThatWereStamped() throws {
    var costs = Calibration.Costs()
    costs.take(try run([(300, 500), (500, 700)]))
    #expect(costs.notification == [.P: [300, 500]])
    #expect(costs.startUp == [.C: [500, 700]])
    #expect(costs.mean(costs.notification[.P]) == 400)
    #expect(costs.mean(costs.notification[.C]) == nil)
  }

  @Test func areRaisedByWhatAScenarioAdds() throws {
    var costs = Calibration.Costs()
    costs.take(try run([(300, 500), (500, 700)]))
    let extra = try Scenario(L: 4, WP: 1, WC: 1, NP: 1000, NC: 2, SP: 3, SC: 40)
    let sum = costs.adding(extra)
    #expect(sum.notification == [.P: [1300, 1500]])
    #expect(sum.startUp == [.C: [540, 740]])
  }

  @Test func ofAFewDoNotReplaceThoseOfMore() throws {
    var costs = Calibration.Costs()
    costs.take(try run(Array(repeating: (100, 10), count: 3)))
    costs.take(try run(Array(repeating: (200, 20), count: 2)))
    #expect(costs.notification[.P]?.count == 3)
    costs.take(try run(Array(repeating: (300, 30), count: 4)))
    #expect(costs.notification[.P] == Array(repeating: 300, count: 4))
    costs.take(try run(Array(repeating: (400, 40), count: 30)))
    // Twenty are enough, though there were more.
    costs.take(try run(Array(repeating: (500, 50), count: 20)))
    #expect(costs.startUp[.C] == Array(repeating: 50, count: 20))
    costs.take(try run(Array(repeating: (600, 60), count: 19)))
    #expect(costs.startUp[.C] == Array(repeating: 50, count: 20))
    costs.take(try run([]))
    #expect(costs.notification[.P]?.count == 20)
  }

  /// With start-ups of 0 and 2000 in turns m is 1 or 6, not always 3.
  @Test func areDrawnForThePrediction() throws {
    var costs = Calibration.Costs()
    costs.take(try run((0..<40).map { (2400, $0.isMultiple(of: 2) ? 0 : 2000) }))
    let scenario = try Scenario(
      L: 256, WP: 1500, WC: 1100, NP: 2400, NC: 200, SP: 3900, SC: 1000, unit: .nanoseconds)
    let prediction = Prediction(Experiment(scenario), calibrated: scenario, costs)
    #expect(prediction.T == 2300)
    let drawn = 1500 + 2 * 2400 / 7.0
    #expect((prediction.simulatedT / drawn - 1).magnitude < 0.02)
  }

  /// A guest's way out and back is a guard of P's, which holds back busily at a full queue.
  @Test func aTripIsAGuardInThePrediction() throws {
    var costs = Calibration.Costs()
    costs.take(try run([], trips: 100, trip: 700))
    #expect(costs.trip == 700)
    costs.take(try run([], trips: 1, trip: 900))
    #expect(costs.trip == 700)
    let scenario = try Scenario(
      L: 8, WP: 1000, WC: 1500, NP: 0, NC: 400, SP: 200, SC: 0, unit: .nanoseconds)
    let prediction = Prediction(Experiment(scenario), calibrated: scenario, costs)
    // Told, P costs 600 more for each message; with the guard it waits 500 busily, as polling does.
    #expect((prediction.T, prediction.E) == (1900, 3100))
    #expect((prediction.simulatedT, prediction.simulatedE) == (1500, 3000))
    let polling = Prediction(
      Experiment(scenario, P: .poll, C: .poll), calibrated: scenario, costs)
    #expect(polling.simulatedE == polling.E)
  }
}
