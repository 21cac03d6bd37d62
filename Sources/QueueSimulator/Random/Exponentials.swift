/// e to the power of each number in a block; four at a time, and the same bits everywhere.
enum Exponentials {
  private static let log2e = 1.4426950408889634
  private static let ln2High = 0x1.62e42fee00000p-1
  private static let ln2Low = 0x1.a39ef35793c76p-33
  /// Added, it leaves the nearest whole number in the lowest bits.
  private static let shifter = 6_755_399_441_055_744.0

  /// Replaces all numbers; their count is a multiple of four, and they lie in −700 … 700.
  static func apply(to values: UnsafeMutableBufferPointer<Double>) {
    for start in stride(from: 0, to: values.count, by: 4) {
      let x = SIMD4(
        values[start], values[start + 1], values[start + 2], values[start + 3])
      let result = power(
        x.clamped(lowerBound: SIMD4(repeating: -700), upperBound: SIMD4(repeating: 700)))
      for lane in 0..<4 { values[start + lane] = result[lane] }
    }
  }

  /// eˣ = 2ᵏ·eʳ with |r| ≤ ln 2 / 2, by the series of eʳ to its twelfth term.
  @inline(__always)
  static func power(_ x: SIMD4<Double>) -> SIMD4<Double> {
    let shifted = x * log2e + shifter
    let k = shifted - shifter
    let r = (x - k * ln2High) - k * ln2Low
    var sum = SIMD4<Double>(repeating: 1 / 479_001_600)
    for coefficient in coefficients { sum = sum * r + coefficient }
    let bits = unsafeBitCast(shifted, to: SIMD4<UInt64>.self)
    let exponent = (bits &+ 1023) &<< 52
    return sum * unsafeBitCast(exponent, to: SIMD4<Double>.self)
  }

  private static let coefficients: [Double] = [
    1 / 39_916_800, 1 / 3_628_800, 1 / 362_880, 1 / 40320, 1 / 5040, 1 / 720, 1 / 120, 1 / 24,
    1 / 6, 1 / 2, 1, 1,
  ]
}
