import QueueModel

/// Random times of one purpose, drawn in blocks and rounded to whole units of time.
///
/// Each purpose has a stream of its own, so that the n-th of its draws is the same whatever else is
/// drawn.
struct DrawStream: Sendable {
  private(set) var block: [Int]
  /// The next draw in the block.
  var position: Int
  private let law: Law
  private let least: Int
  private var generator: SplittableGenerator

  static let blockLength = 1024
  /// The longest time that is drawn, in units; 1024 times the longest mean.
  static let longest = 0x1p44

  /// - Parameter least: The shortest time: 1 for work, 0 for the rest.
  init(
    _ distribution: Distribution, mean: Int, scale: Int, least: Int,
    _ generator: SplittableGenerator
  ) {
    law = Law(distribution, mean: Double(mean * scale))
    self.least = least
    self.generator = generator
    block = Array(repeating: 0, count: Self.blockLength)
    position = Self.blockLength
    if case .constant = law { refill() }
  }

  @inline(__always)
  mutating func next() -> Int {
    if position == Self.blockLength { refill() }
    defer { position += 1 }
    return block[position]
  }

  /// Draws the next block.
  @inline(never)
  mutating func refill() {
    position = 0
    withUnsafeTemporaryAllocation(of: Double.self, capacity: Self.blockLength) { values in
      law.fill(values, &generator)
      for index in 0..<Self.blockLength {
        block[index] = max(least, Int(min(values[index], Self.longest) + 0.5))
      }
    }
  }
}
