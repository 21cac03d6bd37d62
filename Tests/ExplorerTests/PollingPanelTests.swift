import QueueModel
import TestSupport
import Testing

@testable import Explorer

@Suite struct PollingPanelTests {
  @Test func verdictIsTrue() throws {
    var generator = SplitMix64(seed: 61)
    var seen: Set<String> = []
    for _ in 0..<60 {
      let scenario = Scenario.random(using: &generator)
      let text = Session(scenario: scenario, width: 80, height: 24).text
      let (T, E) = (scenario.closedForm.T, scenario.closedForm.E)
      let (isFaster, polling) = (scenario.polling.T < T, scenario.polling.E)
      let verdict =
        switch (isFaster, polling < E, polling == E) {
        case (true, true, _): "polling wins both"
        case (false, true, _): "polling wins in E, ties in T"
        case (true, _, true): "polling wins in T, ties in E"
        case (false, _, true): "polling ties in both"
        case (true, _, _): "polling is faster, costs more"
        case (false, _, _): "polling ties in T, costs more"
        }
      #expect(text.contains(verdict), "\(scenario): \(text)")
      seen.insert(verdict)
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
