import QueueModel
import QueueSimulator
import TestSupport
import Testing

@testable import Explorer

@Suite struct ChronicleTests {
  /// P's next message is the one behind the queue, C works on the oldest in it, and every message is
  /// enqueued and consumed once a period.
  @Test func everyMessageIsWhereItShouldBe() throws {
    var random = SplitMix64(seed: 7)
    var drawn = 0
    var regimes: Set<Regime> = []
    while drawn < 400 {
      let scenario = Scenario.random(using: &random)
      guard let trace = try? QueueSimulator.trace(of: scenario, messageLimit: 300) else { continue }
      drawn += 1
      regimes.insert(scenario.regime)
      let chronicle = Chronicle(trace)
      #expect(!chronicle.moments.isEmpty)
      #expect(chronicle.moments.first?.time == 0)
      var (enqueued, consumed) = (0, 0)
      for moment in chronicle.moments {
        #expect(moment.queue.count <= scenario.L && moment.queue.count >= 0)
        if case .work(let message) = moment.P.kind {
          #expect(message == moment.queue.upperBound, "\(scenario) at \(moment.time)")
        }
        if case .work(let message) = moment.C.kind {
          #expect(message == moment.queue.lowerBound, "\(scenario) at \(moment.time)")
        }
        for case .enqueued in moment.events { enqueued += 1 }
        for case .consumed in moment.events { consumed += 1 }
      }
      #expect(
        zip(chronicle.moments, chronicle.moments.dropFirst()).allSatisfy { $0.time < $1.time })
      // What ends at the very end of the period ends at no moment of it.
      #expect([trace.messages - 1, trace.messages].contains(enqueued), "\(scenario)")
      #expect([trace.messages - 1, trace.messages].contains(consumed), "\(scenario)")
    }
    #expect(regimes.count >= 5)
  }

  @Test func ofThePrototype() throws {
    let chronicle = Chronicle(try QueueSimulator.trace(of: .prototype, messageLimit: 100))
    #expect(chronicle.moments.map(\.time) == [0, 200, 1300, 1500])
    #expect(
      chronicle.moments.map { $0.events.map(\.words) } == [
        ["P works on 0", "C starts up"], ["C works on −1"], ["C is done with −1", "C blocks"],
        ["P enqueues 0", "P notifies", "C is being told"],
      ])
    let scenario = try Scenario.prototype
    let reasons = chronicle.reasons(chronicle.moments[3], scenario)
    #expect(reasons.count == 1)
    #expect(reasons[0].contains("kP = 1") && reasons[0].contains("NP = 2 400"))
  }
}
