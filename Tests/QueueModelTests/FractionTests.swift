import QueueModel
import TestSupport
import Testing

@Suite struct FractionTests {
  @Test func isReducedWithAPositiveDenominator() throws {
    #expect(try Fraction(6, over: -4).description == "-3/2")
    #expect(try Fraction(0, over: -7).description == "0/1")
    #expect(Fraction(1500).description == "1500/1")
    #expect(try Fraction(Int128.max, over: Int128.max) == Fraction(1))
  }

  @Test func refusesWhatDoesNotExist() {
    #expect(throws: ArithmeticError.divisionByZero) { try Fraction(1, over: 0) }
    #expect(throws: ArithmeticError.overflow) { try Fraction(1, over: .min) }
    #expect(throws: ArithmeticError.overflow) { try Fraction(.min, over: -1) }
  }

  @Test func addsExactlyOrSaysThatItCannot() throws {
    let third = try Fraction(1, over: 3)
    #expect(try third.adding(Fraction(1, over: 6)) == Fraction(1, over: 2))
    #expect(try third.subtracting(third) == Fraction(0))
    let huge = try Fraction(.max, over: 1)
    #expect(throws: ArithmeticError.overflow) { try huge.adding(Fraction(1)) }
    #expect(throws: ArithmeticError.overflow) { try third.adding(Fraction(1, over: .max)) }
    #expect(throws: ArithmeticError.overflow) { try huge.subtracting(Fraction(.min, over: 1)) }
  }

  @Test func comparesWhereCrossProductsNeedMoreThan128Bits() throws {
    let one = try Fraction(.max, over: .max - 1)
    let other = try Fraction(.max - 1, over: .max - 2)
    #expect(one < other)
    #expect(!(other < one))
    #expect(try Fraction(.min, over: 3) < Fraction(.max, over: 5))
    #expect(try Fraction(-1, over: 2) < Fraction(-1, over: 3))
  }

  @Test func roundsDown() throws {
    #expect(try Fraction(7, over: 2).floor == 3)
    #expect(try Fraction(-7, over: 2).floor == -4)
    #expect(try Fraction(-8, over: 2).floor == -4)
  }

  @Test func agreesWithItsApproximation() throws {
    var generator = SplitMix64(seed: 1)
    for _ in 0..<500 {
      let a = try Fraction(
        Int128(Int.random(in: -1000...1000, using: &generator)),
        over: Int128(Int.random(in: 1...60, using: &generator)))
      let b = try Fraction(
        Int128(Int.random(in: -1000...1000, using: &generator)),
        over: Int128(Int.random(in: 1...60, using: &generator)))
      #expect((a < b) == (a.approximation < b.approximation))
      let sum = try a.adding(b)
      #expect((sum.approximation - a.approximation - b.approximation).magnitude < 1e-9)
      #expect(try sum.subtracting(b) == a)
    }
  }
}
