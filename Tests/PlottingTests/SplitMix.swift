/// Random numbers that are the same in every run (SplitMix64).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// Ordinary numbers, and all that are not: edges, infinities, NaN.
  mutating func number() -> Double {
    let odd: [Double] = [
      0, -0.0, 1, -1, .nan, .infinity, -.infinity, 1e300, -1e300, 1e-300,
      Double.leastNonzeroMagnitude, 1e15,
      .greatestFiniteMagnitude, -.greatestFiniteMagnitude,
    ]
    return Bool.random(using: &self)
      ? Double.random(in: -100...5000, using: &self) : odd.randomElement(using: &self) ?? 0
  }

  /// A range whose ends may be anything that a range can have: infinities, but not NaN.
  mutating func range() -> ClosedRange<Double> {
    let ends = [number(), number()].map { $0.isNaN ? 0 : $0 }.sorted()
    return ends[0]...ends[1]
  }
}
