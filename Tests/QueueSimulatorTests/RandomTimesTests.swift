import QueueModel
import TestSupport
import Testing

@testable import QueueSimulator

@Suite struct RandomTimesTests {
  private static var scenario: Scenario {
    get throws { try Scenario(L: 4, WP: 1000, WC: 2000, NP: 300, NC: 400, SP: 500, SC: 600) }
  }

  private static var allExponential: Variability {
    var variability = Variability()
    for parameter in Parameter.allCases { variability[parameter] = .exponential }
    return variability
  }

  /// All six times of the n-th visit.
  private static func next(_ times: inout some Times) -> [Int] {
    [times.WP(), times.WC(), times.NP(), times.NC(), times.SP(), times.SC()]
  }

  @Test func theSameSeedGivesTheSameTimes() throws {
    let scenario = try Self.scenario
    var first = RandomTimes(scenario, Self.allExponential, seed: 7)
    var second = RandomTimes(scenario, Self.allExponential, seed: 7)
    var third = RandomTimes(scenario, Self.allExponential, seed: 8)
    for _ in 0..<2000 {
      let times = Self.next(&first)
      #expect(Self.next(&second) == times)
      #expect(Self.next(&third) != times)
    }
  }

  /// Pinned, so that no machine and no later version changes what a seed means.
  @Test func aSeedMeansTheseTimes() throws {
    var variability = Self.allExponential
    variability.WC = .lognormal(variation: 0.5)
    variability.NP = .uniform(spread: 0.25)
    variability.NC = .constant
    var times = RandomTimes(try Self.scenario, variability, seed: 1)
    #expect(times.scale == 1024)
    #expect(Self.next(&times) == [2_006_248, 1_532_738, 381_419, 409_600, 39_274, 1_563_126])
    for _ in 0..<100_000 { _ = Self.next(&times) }
    #expect(Self.next(&times) == [2_354_572, 1_384_208, 304_511, 409_600, 348_958, 318_390])
  }

  @Test func aTimeDoesNotDependOnWhatElseIsDrawn() throws {
    let scenario = try Self.scenario
    let variability = Self.allExponential
    var alone = RandomTimes(scenario, variability, seed: 5)
    var together = alone
    for _ in 0..<3000 {
      let times = Self.next(&together)
      #expect(alone.SC() == times[5])
    }
    // With another distribution of WC, the times of P are the same.
    var other = variability
    other.WC = .constant
    var first = RandomTimes(scenario, variability, seed: 5)
    var second = RandomTimes(scenario, other, seed: 5)
    for _ in 0..<3000 {
      let (a, b) = (Self.next(&first), Self.next(&second))
      #expect(a[0] == b[0] && a[1] != b[1] && a[2...] == b[2...])
    }
  }

  @Test func streamsAreNotAlike() throws {
    var variability = Variability()
    for parameter in Parameter.allCases { variability[parameter] = .uniform(spread: 1) }
    let scenario = try Scenario(
      L: 4, WP: 1000, WC: 1000, NP: 1000, NC: 1000, SP: 1000, SC: 1000)
    var times = RandomTimes(scenario, variability, seed: 3)
    let mean = Double(1000 * times.scale)
    var sums = [Double](repeating: 0, count: 36)
    let count = 20_000
    for _ in 0..<count {
      let draws = Self.next(&times).map { Double($0) / mean - 1 }
      for pair in 0..<36 { sums[pair] += draws[pair / 6] * draws[pair % 6] }
    }
    for pair in 0..<36 where pair / 6 < pair % 6 {
      let correlation = sums[pair] / Double(count) * 3
      #expect(abs(correlation) < 4 / Double(count).squareRoot(), "\(pair)")
    }
  }

  @Test func constantTimesAreTheParameters() throws {
    let scenario = try Self.scenario
    var constant = ConstantTimes(scenario)
    #expect(constant.scale == 1)
    #expect(Self.next(&constant) == [1000, 2000, 300, 400, 500, 600])
    #expect(constant.upcomingWP()[12_345] == 1000)
    #expect(constant.upcomingWC()[0] == 2000)
    var random = RandomTimes(scenario, .none, seed: 1)
    for _ in 0..<2000 {
      #expect(Self.next(&random) == Self.next(&constant).map { $0 * random.scale })
    }
  }

  @Test(arguments: [
    (1, 1024), (1 << 24, 1024), ((1 << 24) + 1, 512), (1_000_000_000, 16), (1 << 29, 32),
  ])
  func scale(longest: Int, expected: Int) throws {
    for place in 0..<6 {
      var times = [1, 1, 0, 0, 0, 0]
      times[place] = longest
      let scenario = try Scenario(
        L: 1, WP: times[0], WC: times[1], NP: times[2], NC: times[3], SP: times[4], SC: times[5])
      #expect(scenario.timeScale == expected)
    }
  }
}
