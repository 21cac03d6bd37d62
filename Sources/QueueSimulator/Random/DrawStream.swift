import QueueModel

/// The times of one purpose in units, drawn a block at a time: whatever the distribution is, the
/// next one is read from memory.
struct DrawStream: Sendable {
  /// What times are drawn for. Each purpose has its own random numbers, so that its n-th draw
  /// depends on the seed alone and not on what else is drawn.
  enum Purpose: Int, Sendable {
    case WP, WC, NP, NC, SP, SC, arrivals

    /// Work takes a unit at least; other times may be 0.
    var least: Int { self == .WP || self == .WC ? 1 : 0 }
  }

  private let law: Law
  private let least: Int
  private var generator: SplittableGenerator
  private var block = DrawBlock()
  private var position = DrawBlock.count
  private var isFilled = false

  /// - Parameters:
  ///   - mean: In ticks.
  ///   - scale: Units in a tick.
  init(_ distribution: Distribution, mean: Int, scale: Int, for purpose: Purpose, seed: UInt64) {
    law = Law(distribution, mean: mean, scale: scale, least: purpose.least)
    least = purpose.least
    generator = SplittableGenerator(seed: seed).stream(purpose.rawValue)
  }

  @inline(__always)
  mutating func next() -> Int {
    if position == DrawBlock.count { refill() }
    defer { position &+= 1 }
    return block.draws[position]
  }

  /// The next draws, at least one, without taking them. They are there until one more is taken than
  /// there are.
  @inline(__always)
  mutating func upcoming() -> UnsafeBufferPointer<Int> {
    if position == DrawBlock.count { refill() }
    return UnsafeBufferPointer(rebasing: block.draws[position...])
  }

  /// Takes as many of the upcoming draws.
  @inline(__always)
  mutating func take(_ count: Int) {
    position += count
    assert(position <= DrawBlock.count)
  }

  @inline(never)
  private mutating func refill() {
    position = 0
    if case .constant = law, isFilled { return }
    if !isKnownUniquelyReferenced(&block) { block = DrawBlock() }
    law.fill(block.draws, least: least, &generator)
    isFilled = true
  }
}
