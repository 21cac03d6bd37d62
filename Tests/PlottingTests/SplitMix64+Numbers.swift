import TestSupport

extension SplitMix64 {
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
