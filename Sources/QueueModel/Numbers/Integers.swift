extension FixedWidthInteger where Self: SignedInteger {
  /// The quotient rounded towards minus infinity; the divisor must be positive.
  func dividedDown(by divisor: Self) -> Self {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// The quotient rounded towards plus infinity; the divisor must be positive.
  func dividedUp(by divisor: Self) -> Self {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder > 0 ? quotient + 1 : quotient
  }
}

/// Euclid's algorithm, in 64 bits as soon as the numbers fit; the divisor of 0 and 0 is 0.
func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
  var (a, b) = (a, b)
  while b > UInt128(UInt64.max) || a > UInt128(UInt64.max) {
    guard b != 0 else { return a }
    (a, b) = (b, a % b)
  }
  var (x, y) = (UInt64(a), UInt64(b))
  while y != 0 { (x, y) = (y, x % y) }
  return UInt128(x)
}

extension Double {
  /// The nearest number; most values are small, and a conversion from 128 bits is forty times as
  /// slow.
  init(small value: Int128) {
    self = Int(exactly: value).map(Double.init) ?? Double(value)
  }
}
