import Testing

@testable import Terminal

@Suite("Endings")
struct EndingTests {
  @Test("give the status that shells report")
  func status() {
    #expect(Ending(signal: 2).status == 130)
    #expect(Ending(signal: 15).status == 143)
  }
}
