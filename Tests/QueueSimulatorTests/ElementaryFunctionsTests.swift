import Glibc
import TestSupport
import Testing

@testable import QueueSimulator

/// Against the C library.
@Suite struct ElementaryFunctionsTests {
  @Test func powersOfE() {
    var random = SplitMix64(seed: 0x6578_7031)
    let ranges: [ClosedRange<Double>] = [-700...700, -40...40, -1...1, -1e-9...1e-9]
    for range in ranges {
      for _ in 0..<5000 {
        let x = SIMD4<Double>.random(in: range, using: &random)
        let power = powerOfE(x)
        for lane in 0..<4 {
          let expected = exp(x[lane])
          if abs(power[lane] - expected) > 1e-14 * expected { Issue.record("e^\(x[lane])") }
          #expect(powerOfE(x[lane]) == power[lane])
        }
      }
    }
    #expect(powerOfE(0) == 1)
  }

  @Test func logarithms() {
    var random = SplitMix64(seed: 0x6C6F_6731)
    for _ in 0..<5000 {
      let x = exp(Double.random(in: -600...600, using: &random))
      #expect(abs(naturalLogarithm(x) - log(x)) <= 1e-14 * max(1, abs(log(x))), "ln \(x)")
    }
    for x in [1, 2, 0.5, 1 - 1e-12, 1 + 1e-12, 10_001] {
      #expect(abs(naturalLogarithm(x) - log(x)) <= 1e-14 * max(1, abs(log(x))), "ln \(x)")
    }
  }

  @Test func nearestIntegers() {
    for (x, integer) in [(0, 0), (0.5, 0), (1.5, 2), (2.4999, 2), (-3.6, -4), (0x1p44, 1 << 44)] {
      #expect(x.nearest == integer)
      #expect(nearest(SIMD4(repeating: x)) == SIMD4(repeating: integer))
    }
  }

  @Test func numbersFromTheUnitInterval() {
    #expect(Double(unitFrom: 0) == 0)
    #expect(Double(unitFrom: 1 << 63) == 0.5)
    #expect(Double(unitFrom: .max) == 1 - 0x1p-53)
  }
}
