/// SplitMix64, the generator of Java's SplittableRandom: fast, and split at will into streams that
/// know nothing of each other (Steele, Lea and Flood, OOPSLA 2014).
struct SplittableGenerator: RandomNumberGenerator, Sendable {
  private var seed: UInt64
  private let gamma: UInt64

  init(seed: UInt64) {
    self.init(seed: seed, gamma: 0x9E37_79B9_7F4A_7C15)
  }

  private init(seed: UInt64, gamma: UInt64) {
    (self.seed, self.gamma) = (seed, gamma)
  }

  @inline(__always)
  mutating func next() -> UInt64 {
    seed &+= gamma
    return Self.mix(seed)
  }

  /// A generator whose numbers are independent of those that follow here.
  mutating func split() -> SplittableGenerator {
    let other = stream(0)
    seed &+= 2 &* gamma
    return other
  }

  /// What the split after `index` others would give; nothing is drawn.
  func stream(_ index: Int) -> SplittableGenerator {
    let start = seed &+ 2 &* UInt64(index) &* gamma
    return SplittableGenerator(
      seed: Self.mix(start &+ gamma), gamma: Self.mixGamma(start &+ 2 &* gamma))
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z &>> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z &>> 31)
  }

  /// An odd number whose bits change often enough.
  private static func mixGamma(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z &>> 33)) &* 0xFF51_AFD7_ED55_8CCD
    z = (z ^ (z &>> 33)) &* 0xC4CE_B9FE_1A85_EC53
    z = (z ^ (z &>> 33)) | 1
    return (z ^ (z &>> 1)).nonzeroBitCount < 24 ? z ^ 0xAAAA_AAAA_AAAA_AAAA : z
  }
}
