import Events
import Programs

/// Keys as a hand presses them that explores: mostly turns, now and then a leap, a border, a
/// typed value, another knob, another x axis, undo.
struct KeyMixture {
  private var generator: SplitMix64
  private var pending: [Key] = []

  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  /// Kinds of presses with how often of a hundred each comes.
  private static let kinds: [(weight: Int, keys: [Key])] = [
    (38, [Key(.left), Key(.right)]),
    (12, [Key(.left, .shift), Key(.right, .shift)]),
    (8, ["[", "]"]),
    (6, ["{", "}"]),
    (13, [Key(.up), Key(.down)]),
    (4, [",", "."]),
    (3, [Key(.pageUp), Key(.pageDown), Key(.home), Key(.end)]),
    (4, ["x", "X"]),
    (5, ["u", "U"]),
    (3, ["+", "-", "="]),
  ]

  /// The next key; the digits of a typed value come one by one, Enter last.
  mutating func next() -> Key {
    if let key = pending.popLast() { return key }
    var place = Int.random(in: 0..<100, using: &generator)
    for kind in Self.kinds {
      if place < kind.weight {
        return kind.keys[Int.random(in: kind.keys.indices, using: &generator)]
      }
      place -= kind.weight
    }
    let digits = String(Int.random(in: 1...9999, using: &generator)).unicodeScalars
    pending = [Key(.enter)] + digits.reversed().map { .character($0) }
    return pending.removeLast()
  }
}
