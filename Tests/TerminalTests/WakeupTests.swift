import Testing

@testable import Terminal

@Suite("Wakeups")
struct WakeupTests {
  @Test("without a cause are timeouts")
  func timeouts() {
    #expect(Wakeup().isTimeout)
    #expect(!Wakeup(input: true).isTimeout)
    #expect(!Wakeup(woken: true).isTimeout)
    #expect(!Wakeup(ending: Ending(signal: 15)).isTimeout)
  }

  @Test("of an end give the status that shells report")
  func status() {
    #expect(Ending(signal: 2).status == 130)
    #expect(Ending(signal: 15).status == 143)
  }
}
