import Programs

extension SplitMix64 {
  /// The generator of one of many sessions.
  init(seed: UInt64, session: Int) {
    var whole = SplitMix64(seed: seed)
    self.init(seed: whole.next() ^ UInt64(truncatingIfNeeded: session) &* 0xD6E8_FEB8_6659_FD93)
  }

  /// True in so many cases of a hundred.
  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// One of several; there is at least one.
  mutating func one<T>(of choices: [T]) -> T {
    choices[Int.random(in: choices.indices, using: &self)]
  }
}
