import Glibc
import QueueModel
import TestSupport
import Testing

@testable import QueueSimulator

/// The distributions against their exact laws, in means.
@Suite struct DrawStreamTests {
  private static let count = 100_000
  private static let mean = 1_000_000

  private static func draws(_ distribution: Distribution, seed: UInt64 = 1) -> [Double] {
    let scale = 1024
    var stream = DrawStream(distribution, mean: mean, scale: scale, for: .WP, seed: seed)
    return (0..<count).map { _ in Double(stream.next()) / Double(mean * scale) }
  }

  struct Law: CustomTestStringConvertible, Sendable {
    let distribution: Distribution
    let variance: Double
    /// The fourth central moment, for the error of the variance.
    let fourthMoment: Double
    let probability: @Sendable (Double) -> Double
    var testDescription: String { "\(distribution)" }
  }

  private static let laws = [
    Law(
      distribution: .uniform(spread: 0.5), variance: 1.0 / 12, fourthMoment: 1.0 / 80,
      probability: { min(max($0 - 0.5, 0), 1) }),
    Law(
      distribution: .uniform(spread: 1), variance: 1.0 / 3, fourthMoment: 1.0 / 5,
      probability: { min(max($0 / 2, 0), 1) }),
    Law(
      distribution: .exponential, variance: 1, fourthMoment: 9, probability: { 1 - exp(-$0) }),
    lognormal(variation: 0.3), lognormal(variation: 1),
  ]

  private static func lognormal(variation: Double) -> Law {
    let growth = 1 + variation * variation
    let deviation = log(growth).squareRoot()
    return Law(
      distribution: .lognormal(variation: variation), variance: growth - 1,
      fourthMoment: pow(growth, 6) - 4 * pow(growth, 3) + 6 * growth - 3,
      probability: {
        erfc(-(log($0) + deviation * deviation / 2) / deviation / 2.0.squareRoot()) / 2
      })
  }

  @Test(arguments: laws)
  func meanAndVariance(_ law: Law) {
    let draws = Self.draws(law.distribution)
    let n = Double(draws.count)
    let mean = draws.reduce(0, +) / n
    #expect(abs(mean - 1) < 4 * (law.variance / n).squareRoot())
    let variance = draws.reduce(0) { $0 + ($1 - 1) * ($1 - 1) } / n
    let error = ((law.fourthMoment - law.variance * law.variance) / n).squareRoot()
    #expect(abs(variance - law.variance) < 4 * error)
  }

  /// Kolmogorov and Smirnov: a right one comes above 1.95 in one of a thousand.
  @Test(arguments: laws)
  func distance(_ law: Law) {
    let draws = Self.draws(law.distribution, seed: 2).sorted()
    let n = Double(draws.count)
    var distance = 0.0
    for (index, draw) in draws.enumerated() {
      let probability = law.probability(draw)
      distance = max(distance, probability - Double(index) / n, Double(index + 1) / n - probability)
    }
    #expect(distance * n.squareRoot() < 1.95)
  }

  @Test(arguments: laws)
  func farQuantiles(_ law: Law) {
    let draws = Self.draws(law.distribution, seed: 3).sorted()
    let n = Double(draws.count)
    for share in [0.001, 0.01, 0.25, 0.5, 0.75, 0.99, 0.999, 0.9999] {
      let probability = law.probability(draws[Int(share * n)])
      #expect(abs(probability - share) < 4 * (share * (1 - share) / n).squareRoot(), "\(share)")
    }
  }

  @Test func oneDrawDoesNotTellTheNext() {
    for law in Self.laws {
      let draws = Self.draws(law.distribution, seed: 4)
      let covariance = zip(draws, draws.dropFirst()).reduce(0) { $0 + ($1.0 - 1) * ($1.1 - 1) }
      let correlation = covariance / Double(draws.count) / law.variance
      #expect(abs(correlation) < 4 / Double(draws.count).squareRoot())
    }
  }

  @Test func samplesAreScaledAndEquallyLikely() throws {
    let samples = try #require(Samples([1, 2, 6], name: "three"))
    var stream = DrawStream(.empirical(samples), mean: 30, scale: 4, for: .NP, seed: 1)
    var counts: [Int: Int] = [:]
    for _ in 0..<30_000 { counts[stream.next(), default: 0] += 1 }
    // A mean of 30 ticks is 120 units, and that of the samples is 3.
    #expect(Set(counts.keys) == [40, 80, 240])
    #expect(counts.values.allSatisfy { abs($0 - 10_000) < 400 })
  }

  @Test func shortWorkTakesAUnitAndOtherTimesMayTakeNothing() throws {
    let samples = try #require(Samples([0, 1], name: "rare"))
    let distribution = Distribution.empirical(samples)
    var work = DrawStream(distribution, mean: 1, scale: 1, for: .WC, seed: 1)
    #expect(Set((0..<100).map { _ in work.next() }) == [1, 2])
    var start = DrawStream(distribution, mean: 1, scale: 1, for: .SC, seed: 1)
    #expect(Set((0..<100).map { _ in start.next() }) == [0, 2])
    for distribution in [Distribution.exponential, .uniform(spread: 1), .lognormal(variation: 3)] {
      var work = DrawStream(distribution, mean: 1, scale: 1, for: .WP, seed: 1)
      let draws = (0..<4096).map { _ in work.next() }
      #expect(draws.min() == 1)
      #expect((draws.max() ?? 0) > 1)
      var start = DrawStream(distribution, mean: 1, scale: 1, for: .SP, seed: 1)
      #expect((0..<4096).contains { _ in start.next() == 0 })
    }
  }

  @Test func aLongDrawIsCut() {
    var stream = DrawStream(
      .lognormal(variation: 100), mean: 1_000_000_000, scale: 16, for: .WP, seed: 1)
    let draws = (0..<20_000).map { _ in stream.next() }
    #expect(draws.max() == 1 << 44)
    #expect(draws.filter { $0 == 1 << 44 }.count < 10)
    #expect((draws.min() ?? 0) >= 1)
  }

  /// One sample in two thousand is two thousand times the mean.
  @Test func aLongSampleIsCut() throws {
    let samples = try #require(Samples(Array(repeating: 0, count: 1999) + [1], name: "rare"))
    var stream = DrawStream(
      .empirical(samples), mean: 1_000_000_000, scale: 16, for: .SC, seed: 1)
    #expect(Set((0..<40_000).map { _ in stream.next() }) == [0, 1 << 44])
  }

  @Test(arguments: [
    Distribution.constant, .exponential, .uniform(spread: 1), .lognormal(variation: 2),
  ])
  func aMeanOfZeroIsAlwaysZero(_ distribution: Distribution) {
    var stream = DrawStream(distribution, mean: 0, scale: 1024, for: .NC, seed: 1)
    #expect((0..<2000).allSatisfy { _ in stream.next() == 0 })
  }

  @Test func aConstantIsTheMeanExactly() {
    var stream = DrawStream(.constant, mean: 1_000_000_000, scale: 16, for: .SP, seed: 1)
    #expect((0..<2000).allSatisfy { _ in stream.next() == 16_000_000_000 })
  }

  @Test func copiesGoOnAlike() {
    var stream = DrawStream(.exponential, mean: 1000, scale: 1, for: .WP, seed: 9)
    for _ in 0..<500 { _ = stream.next() }
    var copy = stream
    let first = (0..<2000).map { _ in stream.next() }
    #expect((0..<2000).map { _ in copy.next() } == first)
  }

  @Test func upcomingDrawsAreThoseThatFollow() {
    var stream = DrawStream(.exponential, mean: 1000, scale: 1, for: .WP, seed: 9)
    var other = stream
    var random = SplitMix64(seed: 3)
    for _ in 0..<200 {
      let upcoming = stream.upcoming()
      let count = Int.random(in: 0...min(upcoming.count, 50), using: &random)
      #expect(upcoming.count > 0)
      #expect(upcoming.prefix(count).allSatisfy { $0 == other.next() })
      stream.take(count)
      if count % 3 == 0 { #expect(stream.next() == other.next()) }
    }
  }
}
