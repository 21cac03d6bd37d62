import Plotting
import TestSupport
import Testing

@Suite struct NumberTextTests {
  @Test func grouped() {
    #expect(NumberText.grouped(0) == "0")
    #expect(NumberText.grouped(999) == "999")
    #expect(NumberText.grouped(3900) == "3 900")
    #expect(NumberText.grouped(-12_345) == "-12 345")
    #expect(NumberText.grouped(1_234_567, separator: ",") == "1,234,567")
    #expect(NumberText.grouped(.min) == "-9 223 372 036 854 775 808")
  }

  @Test(arguments: [
    (0.05, 1, "0.1"), (0.04999, 1, "0"), (0.15, 1, "0.2"), (999.95, 1, "1 000"),
    (999.949, 1, "999.9"), (1588.9, 1, "1 588.9"), (1588.9, 0, "1 589"), (-0.04, 1, "0"),
    (-2.5, 0, "-3"), (1e15, 2, "1 000 000 000 000 000"), (1e20, 0, "100 000 000 000 000 000 000"),
    (1.5e25, 1, "1.5e25"), (1e-7, 3, "0"), (1.25e-5, 6, "0.000013"), (0.1 + 0.2, 10, "0.3"),
    (9.99, -3, "10"), (.nan, 1, "nan"), (-.infinity, 1, "-inf"),
  ])
  func decimal(value: Double, places: Int, text: String) {
    #expect(NumberText.decimal(value, places: places) == text)
  }

  @Test func zerosAreKeptOnDemand() {
    #expect(NumberText.decimal(1.5, places: 3, trimmingZeros: false) == "1.500")
    #expect(NumberText.decimal(2, places: 1, trimmingZeros: false) == "2.0")
    #expect(NumberText.decimal(0, places: 2, trimmingZeros: false) == "0.00")
  }

  @Test(arguments: [
    (1.4804, 3, "1.48"), (12_345, 3, "12 300"), (0.00123456, 2, "0.0012"), (99.96, 3, "100"),
    (-1.005, 3, "-1.01"), (2, 3, "2"), (1e-12, 2, "1e-12"), (1.26e30, 2, "1.3e30"), (0, 3, "0"),
    (5, 0, "5"),
  ])
  func significant(value: Double, digits: Int, text: String) {
    #expect(NumberText.significant(value, digits: digits) == text)
  }

  @Test(arguments: [
    (950, "950"), (1500, "1.5k"), (20_000, "20k"), (3e6, "3M"), (1234.5, "1.23k"),
    (999.96, "1k"), (123_456, "123k"), (-12_345, "-12k"), (0.5, "0.5"), (0, "0"), (1e15, "1e15"),
    (0.0123, "0.012"), (-1e100, "-e100"), (-1e-100, "0"), (.nan, "nan"),
  ])
  func compact(value: Double, text: String) {
    #expect(NumberText.compact(value) == text)
  }

  @Test func compactHasFiveColumns() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<5000 {
      let bits = Double(bitPattern: random.next())
      for value in [bits, random.number(), Double.random(in: -1e7...1e7, using: &random)] {
        #expect((1...5).contains(NumberText.compact(value).utf8.count), "\(value)")
      }
    }
  }
}
