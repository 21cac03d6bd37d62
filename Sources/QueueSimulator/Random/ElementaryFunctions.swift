// The C library's results differ between processors in the last bit. These consist of operations
// whose results IEEE 754 fixes, so that one seed gives one result everywhere.

/// e to the power of each x, |x| ≤ 700, with a relative error below 10⁻¹⁴.
///
/// x = k ln 2 + r with |r| ≤ ln 2 / 2, and Taylor's polynomial for r.
@inline(__always)
func powerOfE(_ x: SIMD4<Double>) -> SIMD4<Double> {
  let shifted = x * 0x1.71547652b82fep0 + nearestInteger
  let k = shifted - nearestInteger
  let r = (x - k * 0x1.62e42feep-1) - k * 0x1.a39ef35793c76p-33
  let r2 = r * r
  let r4 = r2 * r2
  // Taylor's terms in pairs, so that few of them have to wait for each other.
  let terms01 = r + 1
  let terms23 = r * (1.0 / 6) + 0.5
  let terms45 = r * (1.0 / 120) + 1.0 / 24
  let terms67 = r * (1.0 / 5040) + 1.0 / 720
  let terms89 = r * (1.0 / 362_880) + 1.0 / 40_320
  let terms1011 = r * (1.0 / 39_916_800) + 1.0 / 3_628_800
  let low = terms01 + r2 * terms23
  let middle = terms45 + r2 * terms67
  let high = terms89 + r2 * terms1011
  let power = low + r4 * (middle + r4 * high)
  let bits = unsafeBitCast(power, to: SIMD4<UInt64>.self)
  let exponents = unsafeBitCast(shifted, to: SIMD4<UInt64>.self) &<< 52
  return unsafeBitCast(bits &+ exponents, to: SIMD4<Double>.self)
}

/// e to the power of x, |x| ≤ 700: the same bits as in a vector.
func powerOfE(_ x: Double) -> Double {
  powerOfE(SIMD4(repeating: x))[0]
}

/// The logarithm of a normal number above 0, by Halley's iteration.
func naturalLogarithm(_ x: Double) -> Double {
  var y = 0x1.62e42fefa39efp-1 * Double(x.exponent) + (x.significand - 1)
  for _ in 0..<4 {
    let power = powerOfE(y)
    y += 2 * (x - power) / (x + power)
  }
  return y
}

/// Added to a number below 2⁵¹ in magnitude, it leaves the nearest integer in the low bits.
private let nearestInteger = 0x1.8p52

/// The nearest integers to numbers below 2⁵¹ in magnitude; ties to even.
@inline(__always)
func nearest(_ x: SIMD4<Double>) -> SIMD4<Int> {
  let bits = unsafeBitCast(x + nearestInteger, to: SIMD4<Int>.self)
  return bits &- SIMD4<Int>(repeating: Int(nearestInteger.bitPattern))
}

extension Double {
  /// The nearest integer; ties to even. The number is below 2⁵¹ in magnitude.
  @inline(__always)
  var nearest: Int {
    Int(truncatingIfNeeded: (self + nearestInteger).bitPattern &- nearestInteger.bitPattern)
  }

  /// Evenly from [0, 1), by the upper 53 of random bits.
  @inline(__always)
  init(unitFrom bits: UInt64) {
    self = Double(Int64(truncatingIfNeeded: bits &>> 11)) * 0x1p-53
  }
}
