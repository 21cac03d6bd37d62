import Testing

@testable import QueueSimulator

@Suite struct StoppingRuleTests {
  /// The messages after which a run ended, precise at those looks or not.
  private func end(_ looks: [(messages: Int, isPreciseEnough: Bool)]) -> Int? {
    var rule = StoppingRule()
    for look in looks
    where rule.mayEnd(after: look.messages, isPreciseEnough: look.isPreciseEnough) {
      return look.messages
    }
    return nil
  }

  @Test func precisionHasToLast() {
    #expect(end([(100, false), (200, true), (299, true), (300, true), (400, true)]) == 300)
    #expect(end([(100, false), (200, true), (299, true)]) == nil)
  }

  @Test func whatWasNarrowByChanceStartsAgain() {
    #expect(end([(200, true), (250, false), (300, true), (400, true), (450, true)]) == 450)
  }
}
