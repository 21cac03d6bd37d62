import QueueModel
import TestSupport
import Testing

@testable import Explorer

@Suite struct PollingPanelTests {
  /// What a verdict says of polling: how its T and its E stand to those with notifications.
  private static let claims: [(verdict: String, T: String, E: String)] = [
    ("polling wins both", "<", "<"),
    ("polling wins in E, ties in T", "=", "<"),
    ("polling wins in T, ties in E", "<", "="),
    ("polling ties in both", "=", "="),
    ("polling is faster, costs more", "<", ">"),
    ("polling ties in T, costs more", "=", ">"),
  ]

  private func sign(_ polling: Int, _ fraction: Fraction) -> String {
    let other = Int128(polling) * fraction.denominator
    return other < fraction.numerator ? "<" : other == fraction.numerator ? "=" : ">"
  }

  /// Against T and E that an independent simulation has found; equation 1 is short.
  @Test func verdictIsTrue() throws {
    var seen: Set<String> = []
    for row in try CaseRow.all() {
      let text = Session(scenario: row.scenario, width: 80, height: 24).text
      let said = Self.claims.filter { text.contains($0.verdict) }
      #expect(said.count == 1, "\(row): \(text)")
      let slower = max(row.scenario.WP, row.scenario.WC)
      for claim in said {
        #expect(claim.T == sign(slower, row.T), "\(row): \(claim)")
        #expect(claim.E == sign(2 * slower, row.E), "\(row): \(claim)")
        seen.insert(claim.verdict)
      }
    }
    #expect(seen.count >= 3)
  }

  @Test func withoutNotificationCostsPollingTiesInTime() throws {
    let scenario = try Scenario(L: 8, WP: 10, WC: 9, NP: 0, NC: 0, SP: 5, SC: 5)
    #expect(scenario.polling.T == scenario.closedForm.T)
    let text = Session(scenario: scenario, width: 80, height: 24).text
    #expect(!text.contains("polling wins both"))
  }

  @Test func longestVerdictFits80Columns() throws {
    let scenario = try Scenario(L: 8, WP: 10, WC: 2, NP: 0, NC: 0, SP: 5, SC: 5)
    let text = Session(scenario: scenario, width: 80, height: 24).text
    #expect(text.contains("polling ties in T, costs more"))
  }
}
