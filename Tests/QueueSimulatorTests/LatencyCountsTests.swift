import TestSupport
import Testing

@testable import QueueSimulator

@Suite struct LatencyCountsTests {
  @Test func ofNothingAreZero() {
    let counts = LatencyCounts()
    #expect(counts.percentiles == (0, 0))
    #expect(counts.max == 0)
  }

  /// The least values that half and 99 % do not exceed.
  @Test func ofAFewAreExact() {
    var counts = LatencyCounts()
    var random = SplitMix64(seed: 2)
    for value in (1...200).shuffled(using: &random) { counts.record(1000 * value) }
    #expect(counts.percentiles == (100_000, 198_000))
    #expect(counts.max == 200_000)
    #expect(counts.sum == 20_100_000)
    var one = LatencyCounts()
    one.record(7)
    #expect(one.percentiles == (7, 7))
  }

  /// Three digits, whatever the size, and where the sum of all is beyond 64 bits.
  @Test(arguments: [1, 1 << 10, 1 << 30, 1 << 48])
  func ofManyHaveThreeDigits(unit: Int) {
    var random = SplitMix64(seed: 3)
    var counts = LatencyCounts()
    let values = (0..<20_000).map { _ in unit * Int.random(in: 1000...9999, using: &random) }
    for value in values { counts.record(value) }
    let sorted = values.sorted()
    for (found, expected) in [
      (counts.percentiles.median, sorted[9999]), (counts.percentiles.p99, sorted[19_799]),
    ] {
      #expect((Double(found) / Double(expected) - 1).magnitude < 0.0011)
    }
    #expect(counts.max == sorted[19_999])
  }
}
