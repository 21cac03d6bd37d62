import QueueModel
import Testing

@testable import Explorer

@Suite struct ReadoutTests {
  @Test(arguments: [
    (1.0, "×1.00"), (1.004, "×1.00"), (0.996, "×1.00"), (1.48, "×1.48"), (0.4, "÷2.5"),
    (2.6, "×2.6"), (1907.4, "×1 910"), (0.001, "÷1 000"), (0, "to 0"), (.infinity, "from 0"),
    (.nan, "×1.00"),
  ])
  func factors(ratio: Double, text: String) {
    #expect(Readout.factor(ratio) == text)
  }

  @Test(arguments: [
    (1500, 1300, "−13 %"), (100, 104, "+4 %"), (256, 1, "÷256"), (8, 9, "+13 %"), (0, 5, ""),
    (1100, 1099, "−0.091 %"), (10, 100, "+900 %"), (10, 200, "×20"), (5, 5, "+0 %"),
  ])
  func changes(old: Int, new: Int, text: String) {
    #expect(Readout.change(from: old, to: new) == text)
  }

  @Test(arguments: [
    (3900.0, TimeUnit.nanoseconds, "256 k/s"), (0.5, .nanoseconds, "2 G/s"),
    (100, .nanoseconds, "10 M/s"), (2_000_000, .microseconds, "0.5/s"),
    (3, .cycles(hertz: 3_000_000_000), "1 G/s"),
  ])
  func rates(time: Double, unit: TimeUnit, text: String) {
    #expect(Readout.rate(time, unit) == text)
  }

  @Test func ticksHaveNoRate() {
    #expect(Readout.rate(3, .ticks) == nil)
    #expect(Readout.rate(0, .nanoseconds) == nil)
  }

  @Test(
    arguments: [
      (3900, 1, "3 900"), (19859, 10, "1 985.9"), (36900, 23, "1 604.3"), (41, 3, "13.67"),
      (21, 2, "10.5"), (0, 1, "0"),
    ] as [(Int128, Int128, String)])
  func ticks(numerator: Int128, denominator: Int128, text: String) throws {
    let fraction = try Fraction(numerator, over: denominator)
    #expect(Readout.ticks(fraction) == text)
    #expect(Readout.ticks(fraction, .nanoseconds) == "\(text) ns")
    #expect(Readout.ticks(fraction, .ticks) == text)
  }
}
