import QueueModel
import TestSupport
import Testing

@Suite struct CasesTests {
  @Test func allRowsAreThere() throws {
    #expect(try CaseRow.all().count == 120)
    #expect(Set(try CaseRow.all().map(\.regime)) == Set(Regime.allCases))
  }

  @Test(arguments: try CaseRow.all())
  func matchesExactly(_ row: CaseRow) {
    let form = row.scenario.closedForm
    #expect(form.regime == row.regime)
    #expect(form.T == row.T)
    #expect(form.E == row.E)
    #expect(form.m == row.m)
    if let messages = row.messages, row.regime != .LS {
      #expect(form.cycle.messages == messages)
      #expect(form.cycle.notificationsByP == row.notificationsByP)
      #expect(form.cycle.notificationsByC == row.notificationsByC)
    }
  }
}
