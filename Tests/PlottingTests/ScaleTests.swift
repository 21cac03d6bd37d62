import Plotting
import TestSupport
import Testing

@Suite struct ScaleTests {
  private static let scales = [
    Scale(0...4000), Scale(-3...7), Scale(1e-9...2e-9), Scale(1e9...1e9 + 10),
    Scale(1...1_048_576, .logarithmic), Scale(0.001...20, .logarithmic),
  ]

  @Test(arguments: scales)
  func roundTripAndMonotone(scale: Scale) {
    var last = -Double.infinity
    for step in 0...1000 {
      let fraction = Double(step) / 1000
      let value = scale.value(at: fraction)
      #expect(value > last)
      #expect((scale.fraction(of: value) - fraction).magnitude < 1e-6)
      last = value
    }
    #expect(scale.fraction(of: scale.domain.lowerBound) == 0)
    #expect((scale.fraction(of: scale.domain.upperBound) - 1).magnitude < 1e-12)
  }

  @Test func logarithmicHalfwayIsTheGeometricMean() {
    #expect((Scale(1...10_000, .logarithmic).value(at: 0.5) - 100).magnitude < 1e-9)
  }

  @Test func cellsTileTheAxis() {
    let scale = Scale(0...10)
    #expect(
      (0...10).map { scale.cell(of: Double($0), count: 5) } == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 4])
    #expect(scale.cell(of: -0.1, count: 5) == nil)
    #expect(scale.cell(of: .nan, count: 5) == nil)
    #expect(scale.cell(of: 1, count: 0) == nil)
  }

  @Test func domainsThatAreNoAxisAreReplaced() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<1500 {
      for scaling in Scaling.allCases {
        let scale = Scale(random.range(), scaling)
        #expect(scale.domain.lowerBound < scale.domain.upperBound)
        #expect(scale.domain.lowerBound.isFinite && scale.domain.upperBound.isFinite)
        #expect(scaling == .linear || scale.domain.lowerBound > 0)
        _ = (scale.fraction(of: random.number()), scale.value(at: random.number()))
        _ = (scale.cell(of: random.number(), count: 80), scale.ticks(atMost: 7))
      }
    }
    #expect(Scale(5...5).domain == 2.5...7.5)
    #expect(Scale(0...0).domain == -1...1)
    #expect(Scale(0...100, .logarithmic).domain == 1...100)
  }

  @Test func linearTicksAreRound() {
    func labels(_ domain: ClosedRange<Double>, _ count: Int) -> [String] {
      Scale(domain).ticks(atMost: count).map(\.label)
    }
    #expect(labels(0...6000, 4) == ["0", "2 000", "4 000", "6 000"])
    #expect(labels(0...4500, 10) == (0...9).map { NumberText.grouped($0 * 500) })
    #expect(labels(0...1, 6) == ["0", "0.2", "0.4", "0.6", "0.8", "1.0"])
    #expect(labels(0...50_000, 6) == ["0", "10k", "20k", "30k", "40k", "50k"])
    #expect(labels(0...30_000, 4) == ["0", "10k", "20k", "30k"])
    #expect(labels(12_000...13_000, 3) == ["12.0k", "12.5k", "13.0k"].map { $0.replacingZero })
    #expect(labels(6...9, 1).count == 1)
    #expect(labels(0...10, 0).isEmpty)
    #expect(Scale(0.1...0.7).ticks(atMost: 7).map(\.value) == [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7])
  }

  @Test func logarithmicTicks() {
    func labels(_ domain: ClosedRange<Double>, _ count: Int) -> [String] {
      Scale(domain, .logarithmic).ticks(atMost: count).map(\.label)
    }
    #expect(
      labels(1...1000, 10) == ["1", "2", "5", "10", "20", "50", "100", "200", "500", "1 000"])
    #expect(labels(1...1e6, 7) == ["1", "10", "100", "1 000", "10k", "100k", "1M"])
    #expect(labels(1...1e6, 4) == ["1", "100", "10k", "1M"])
    #expect(labels(1...4096, 7) == ["1", "4", "16", "64", "256", "1 024", "4 096"])
    #expect(labels(1100...1900, 5) == ["1 200", "1 400", "1 600", "1 800"])
  }

  @Test func ticksOfCountsAreWhole() {
    func labels(_ domain: ClosedRange<Double>, _ scaling: Scaling = .linear) -> [String] {
      Scale(domain, scaling, isWhole: true).ticks(atMost: 8).map(\.label)
    }
    #expect(labels(1...2) == ["1", "2"])
    #expect(labels(0...4) == ["0", "1", "2", "3", "4"])
    #expect(labels(0...3900).count == Scale(0...3900).ticks(atMost: 8).count)
    #expect(labels(1...2, .logarithmic) == ["1", "2"])
    #expect(labels(1...3, .logarithmic) == ["1", "2", "3"])
    #expect(labels(0.2...0.8) == [])
    var random = SplitMix64(seed: 3)
    for _ in 0..<2000 {
      let lower = Double.random(in: 0...1e9, using: &random).rounded()
      let upper = lower + Double.random(in: 1...30, using: &random).rounded()
      for scaling in Scaling.allCases {
        let scale = Scale(lower...upper, scaling, isWhole: true)
        let ticks = scale.ticks(atMost: Int.random(in: 1...12, using: &random))
        #expect(!ticks.isEmpty)
        #expect(ticks.allSatisfy { $0.value.rounded() == $0.value && !$0.label.contains(".") })
      }
    }
  }

  @Test func closeTicksOfLargeNumbersAreWrittenInFull() {
    func labels(_ domain: ClosedRange<Double>) -> [String] {
      Scale(domain, isWhole: true).ticks(atMost: 3).map(\.label)
    }
    #expect(
      labels(999_999_990...1_000_000_000) == ["999 999 990", "999 999 995", "1 000 000 000"])
    #expect(labels(123_000_000...123_004_000) == ["123M", "123.002M", "123.004M"])
    #expect(labels(10_000...10_100) == ["10 000", "10 050", "10 100"])
    #expect(labels(0...2e9) == ["0", "1G", "2G"])
  }

  @Test func ticksAreFewInsideAndOneTwoFive() {
    var random = SplitMix64(seed: 2)
    for _ in 0..<3000 {
      let lower = Double.random(in: -1e4...1e4, using: &random)
      let width = Double.random(in: 1e-3...1e5, using: &random)
      let scale = Scale(lower...lower + width)
      let count = Int.random(in: 1...12, using: &random)
      let ticks = scale.ticks(atMost: count)
      #expect((1...count).contains(ticks.count))
      #expect(ticks.allSatisfy { scale.domain.contains($0.value) })
      guard ticks.count > 1 else { continue }
      let step = NumberText.significant(ticks[1].value - ticks[0].value, digits: 6)
      let digits = step.filter { $0 != "0" && $0 != "." && $0 != " " }
      #expect(["1", "2", "5"].contains(digits), "\(step)")
      #expect(Set(ticks.map(\.label)).count == ticks.count, "\(ticks)")
    }
  }
}

extension String {
  /// 12.0k is written 12k.
  fileprivate var replacingZero: String {
    hasSuffix(".0k") ? String(dropLast(3)) + "k" : self
  }
}
