import QueueModel
import QueueSimulator
import TestSupport
import Testing

@Suite struct TraceTests {
  @Test func whatCostsNothingIsStillThere() throws {
    let trace = try trace(of: Scenario(L: 4, WP: 3, WC: 1, NP: 0, NC: 0, SP: 0, SC: 0))
    #expect(trace.period == 3)
    #expect(
      trace.activities == [
        Activity(party: .P, kind: .work(message: 0), start: 0, end: 3),
        Activity(party: .P, kind: .notify, start: 3, end: 3),
        Activity(party: .C, kind: .startUp, start: 0, end: 0),
        Activity(party: .C, kind: .work(message: -1), start: 0, end: 1),
        Activity(party: .C, kind: .blocked, start: 1, end: 3),
      ])
  }

  @Test func whatCrossesThePeriodsEndIsCutAndSaysSo() throws {
    let trace = try trace(of: Scenario(L: 4, WP: 3, WC: 3, NP: 1, NC: 1, SP: 1, SC: 1))
    #expect(
      trace.activities == [
        Activity(party: .P, kind: .work(message: 0), start: 0, end: 3),
        Activity(party: .C, kind: .work(message: -2), start: 0, end: 1, startsBefore: true),
        Activity(party: .C, kind: .work(message: -1), start: 1, end: 3, endsAfter: true),
      ])
  }

  @Test(arguments: RandomScenarios.allCases)
  func properties(of kind: RandomScenarios) throws {
    var random = SplitMix64(seed: 0x7472_6163)
    var tooLong = 0
    for _ in 0..<300 {
      let scenario = try kind.next(&random)
      do {
        let trace = try trace(of: scenario, messageLimit: 5000)
        #expect(trace.messages == scenario.closedForm.cycle.messages)
        for violation in TraceAudit(trace, of: scenario).violations {
          Issue.record("\(violation) in \(scenario)")
        }
      } catch SimulationError.periodTooLong {
        tooLong += 1
      }
    }
    #expect(tooLong <= 20)
  }
}
