import QueueModel
import Testing

@testable import kickscope

@Suite struct NumberTextTests {
  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1 000"), (-381_400, "-381 400"), (1_234_567, "1 234 567"),
  ]) func groups(number: Int, text: String) {
    #expect(NumberText.grouped(number) == text)
  }

  @Test(arguments: [
    (9194, 3, "3 064.667"), (1, 3, "0.333"), (19_999, 20_000, "1.000"), (2, 1, "2"),
    (12_345_678, 1000, "12 345.678"), (1, 2000, "0.001"), (1, 20_000, "0.000"),
  ]) func rounds(numerator: Int, denominator: Int, text: String) throws {
    let fraction = try Fraction(Int128(numerator), over: Int128(denominator))
    #expect(NumberText.decimal(fraction, places: 3, isGrouped: true) == text)
  }
}
