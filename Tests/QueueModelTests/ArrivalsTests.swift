import QueueModel
import Testing

@Suite struct ArrivalsTests {
  @Test func anotherPaceKeepsTheKind() {
    #expect(Arrivals.greedy.paced(7) == .greedy)
    #expect(Arrivals.periodic(interval: 5).paced(7) == .periodic(interval: 7))
    #expect(Arrivals.poisson(interval: 5).paced(7) == .poisson(interval: 7))
    let bursts = Arrivals.bursts(interval: 50, count: 3, spacing: 20)
    #expect(bursts.paced(60) == .bursts(interval: 60, count: 3, spacing: 20))
  }

  /// Messages of a burst cannot come more slowly than all messages do.
  @Test func aFasterPaceShortensTheSpacing() {
    let bursts = Arrivals.bursts(interval: 50, count: 3, spacing: 20)
    #expect(bursts.paced(10) == .bursts(interval: 10, count: 3, spacing: 10))
  }

  @Test func aPaceStaysInItsRange() {
    #expect(Arrivals.periodic(interval: 5).paced(0).interval == 1)
    #expect(Arrivals.poisson(interval: 5).paced(.max).interval == 1_000_000_000)
  }
}
