/// SplitMix64, the generator of Java's SplittableRandom: a counter that is mixed, and that can be
/// split into two counters with different steps (Steele, Lea and Flood, "Fast splittable
/// pseudorandom number generators", OOPSLA 2014).
struct SplittableGenerator: RandomNumberGenerator, Sendable {
  private var seed: UInt64
  /// The odd step of the counter.
  private let gamma: UInt64

  init(seed: UInt64) { self.init(seed: seed, gamma: 0x9E37_79B9_7F4A_7C15) }

  private init(seed: UInt64, gamma: UInt64) { (self.seed, self.gamma) = (seed, gamma) }

  @inline(__always)
  mutating func next() -> UInt64 {
    seed &+= gamma
    var z = seed
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A generator of its own, whose values are independent of those that follow here.
  mutating func split() -> SplittableGenerator {
    let first = next()
    seed &+= gamma
    return SplittableGenerator(seed: first, gamma: Self.gamma(from: seed))
  }

  /// An odd step whose bits change often enough.
  private static func gamma(from seed: UInt64) -> UInt64 {
    var z = seed
    z = (z ^ (z >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    z = (z ^ (z >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    z = (z ^ (z >> 33)) | 1
    return (z ^ (z >> 1)).nonzeroBitCount < 24 ? z ^ 0xAAAA_AAAA_AAAA_AAAA : z
  }

  /// An even draw from 0 to below 1, of 53 bits.
  @inline(__always)
  mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// An even draw from above 0 to 1, of which a logarithm can be taken.
  mutating func positiveUniform() -> Double { Double((next() >> 11) + 1) * 0x1p-53 }
}
