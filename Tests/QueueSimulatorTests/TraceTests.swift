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
        let period = Tally(scenario.closedForm.cycle, of: scenario)
        let audit = TraceAudit(trace, of: Experiment(scenario), period: period)
        for violation in audit.violations { Issue.record("\(violation) in \(scenario)") }
      } catch SimulationError.periodTooLong {
        tooLong += 1
      }
    }
    #expect(tooLong <= 20)
  }

  @Test func propertiesWithEveryStrategy() throws {
    var random = SplitMix64(seed: 0x7472_6164)
    var audited = 0
    for _ in 0..<150 {
      let experiment = Experiment.randomlyFed(using: &random)
      let outcome = simulate(experiment, limits: Limits(messages: 1500))
      guard let period = outcome?.period, outcome?.ending == .converged,
        let trace = try? trace(of: experiment, messageLimit: 1500)
      else { continue }
      audited += 1
      let audit = TraceAudit(trace, of: experiment, period: period)
      for violation in audit.violations { Issue.record("\(violation) in \(experiment)") }
    }
    #expect(audited > 75)
  }

  @Test func theFirstStretchBeginsWithAnEmptyQueue() throws {
    let scenario = try Scenario(L: 4, WP: 3, WC: 1, NP: 2, NC: 0, SP: 0, SC: 1)
    let trace = trace(ofFirst: 2, in: Experiment(scenario, C: .spin(budget: 2)))
    #expect(
      Timeline(trace)
        == Timeline(
          """
          P: 000NN111
          C: ss.::S0s
          Q: 00011110
          """))
    #expect(trace.messages == 2)
  }
}

extension Tally {
  /// What a closed form's cycle says, as far as it does.
  fileprivate init(_ cycle: Cycle, of scenario: Scenario) {
    self.init()
    (messages, duration) = (cycle.messages, cycle.duration)
    (P.notifications, C.notifications) = (cycle.notificationsByP, cycle.notificationsByC)
    P.working = cycle.work
  }
}
