import QueueModel
import QueueSimulator
import TestSupport
import Testing

/// The exact values that came from a simulation outside this project.
@Suite struct CasesTests {
  @Test(arguments: try CaseRow.all())
  func matchesExactly(_ row: CaseRow) throws {
    let cycle = try simulate(row.scenario)
    #expect(cycle.T == row.T)
    #expect(cycle.E == row.E)
    #expect(cycle.notificationsByP == row.notificationsByP)
    #expect(cycle.notificationsByC == row.notificationsByC)
    #expect(cycle.messages == row.messages)
  }
}
