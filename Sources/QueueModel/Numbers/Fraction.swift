/// An exact quotient of two integers, reduced, with a positive denominator.
public struct Fraction: Hashable, Sendable {
  /// What is divided, with the sign of the fraction.
  public let numerator: Int128
  /// What it is divided by, above 0; both have no common divisor.
  public let denominator: Int128

  /// The quotient in lowest terms.
  /// - Throws: `ArithmeticError.divisionByZero`, or `.overflow` if the sign cannot be moved to the
  ///   numerator.
  public init(_ numerator: Int128, over denominator: Int128) throws(ArithmeticError) {
    guard denominator != 0 else { throw .divisionByZero }
    guard denominator > 0 || (denominator != .min && numerator != .min) else { throw .overflow }
    self =
      denominator > 0
      ? Fraction(reducing: numerator, denominator) : Fraction(reducing: -numerator, -denominator)
  }

  /// A whole number.
  public init(_ value: Int) {
    (numerator, denominator) = (Int128(value), 1)
  }

  init(reducing numerator: Int128, _ denominator: Int128) {
    let divisor = Int128(greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
    (self.numerator, self.denominator) = (numerator / divisor, denominator / divisor)
  }

  /// The nearest floating-point number.
  public var approximation: Double {
    let exact = Int128(1 << 53)
    guard numerator > -exact, numerator < exact, denominator < exact else { return rounded }
    return Double(Int(truncatingIfNeeded: numerator)) / Double(Int(truncatingIfNeeded: denominator))
  }

  /// One rounding, by long division to 65 significant bits and a sticky one.
  private var rounded: Double {
    var (quotient, remainder) = numerator.magnitude.quotientAndRemainder(
      dividingBy: denominator.magnitude)
    var exponent = 0
    while quotient >> 64 == 0 && remainder != 0 {
      // remainder < denominator < 2¹²⁷
      remainder <<= 1
      quotient <<= 1
      if remainder >= denominator.magnitude {
        remainder -= denominator.magnitude
        quotient |= 1
      }
      exponent -= 1
    }
    if remainder != 0 { quotient |= 1 }
    let magnitude = Double(sign: .plus, exponent: exponent, significand: Double(quotient))
    return numerator < 0 ? -magnitude : magnitude
  }

  /// The largest whole number that is not above the fraction.
  public var floor: Int128 { numerator.dividedDown(by: denominator) }

  /// - Throws: `ArithmeticError.overflow` where the exact sum cannot be held.
  public func adding(_ other: Fraction) throws(ArithmeticError) -> Fraction {
    let left = try checked(numerator.multipliedReportingOverflow(by: other.denominator))
    let right = try checked(other.numerator.multipliedReportingOverflow(by: denominator))
    return try Fraction(
      checked(left.addingReportingOverflow(right)),
      over: checked(denominator.multipliedReportingOverflow(by: other.denominator)))
  }

  /// - Throws: `ArithmeticError.overflow` where the exact difference cannot be held.
  public func subtracting(_ other: Fraction) throws(ArithmeticError) -> Fraction {
    let negated = try checked(Int128.zero.subtractingReportingOverflow(other.numerator))
    return try adding(Fraction(reducing: negated, other.denominator))
  }

  private func checked(_ result: (partialValue: Int128, overflow: Bool)) throws(ArithmeticError)
    -> Int128
  {
    guard !result.overflow else { throw .overflow }
    return result.partialValue
  }
}

extension Fraction: Comparable {
  public static func < (left: Fraction, right: Fraction) -> Bool {
    let leftProduct = left.numerator.multipliedFullWidth(by: right.denominator)
    let rightProduct = right.numerator.multipliedFullWidth(by: left.denominator)
    return (leftProduct.high, leftProduct.low) < (rightProduct.high, rightProduct.low)
  }
}

extension Fraction: CustomStringConvertible {
  /// `numerator/denominator`, as in `9194/3` and `1500/1`.
  public var description: String { "\(numerator)/\(denominator)" }
}
