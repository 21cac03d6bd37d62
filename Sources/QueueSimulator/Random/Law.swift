import QueueModel

/// A distribution with its mean, ready to be drawn from: in units of time.
enum Law: Sendable {
  case constant(Int)
  case uniform(low: Double, span: Double)
  case exponential(mean: Double)
  /// The logarithm has that mean and that standard deviation.
  case lognormal(center: Double, deviation: Double)
  case empirical([Int])

  /// No draw is longer, in units.
  static let longest = 1 << 44

  /// - Parameters:
  ///   - mean: In ticks. Where it is 0, every draw is 0.
  ///   - scale: Units in a tick.
  ///   - least: What a shorter draw is raised to, in units.
  init(_ distribution: Distribution, mean ticks: Int, scale: Int, least: Int) {
    guard ticks > 0 else {
      self = .constant(0)
      return
    }
    let mean = Double(ticks * scale)
    switch distribution {
    case .constant: self = .constant(ticks * scale)
    case .uniform(let spread): self = .uniform(low: (1 - spread) * mean, span: 2 * spread * mean)
    case .exponential: self = .exponential(mean: mean)
    case .lognormal(let variation):
      let variance = naturalLogarithm(1 + variation * variation)
      self = .lognormal(
        center: naturalLogarithm(mean) - variance / 2, deviation: variance.squareRoot())
    case .empirical(let samples):
      self = .empirical(samples.values.map { Self.units($0 / samples.mean * mean, least: least) })
    }
  }

  /// Fills a block with draws, each rounded to the nearest unit and put into `least` …
  /// `longest`.
  /// - Parameter block: Its length is a multiple of four.
  func fill(
    _ block: UnsafeMutableBufferPointer<Int>, least: Int, _ source: inout SplittableGenerator
  ) {
    // A local copy, which the loops keep in registers.
    var generator = source
    switch self {
    case .constant(let value):
      block.update(repeating: value)
    case .uniform(let low, let span):
      for index in block.indices {
        block[index] = Self.units(low + span * Double(unitFrom: generator.next()), least: least)
      }
    case .exponential(let mean):
      Ziggurat.exponential.draw(block.count, &generator) { index, _, draw in
        block[index] = Self.units(mean * draw, least: least)
      }
    case .lognormal(let center, let deviation):
      Ziggurat.normal.draw(block.count, &generator) { index, bits, size in
        block[index] = Int(truncatingIfNeeded: size.bitPattern ^ ((bits & 256) &<< 55))
      }
      Self.raise(block, center: center, deviation: deviation, least: least)
    case .empirical(let values):
      let count = UInt64(values.count)
      for index in block.indices {
        block[index] = values[Int(generator.next().multipliedFullWidth(by: count).high)]
      }
    }
    source = generator
  }

  /// Makes lognormal times of the bits of normal numbers.
  private static func raise(
    _ block: UnsafeMutableBufferPointer<Int>, center: Double, deviation: Double, least: Int
  ) {
    let shortest = SIMD4(repeating: Double(least))
    let longest = SIMD4(repeating: Double(longest))
    let memory = UnsafeMutableRawBufferPointer(block)
    for offset in stride(from: 0, to: memory.count, by: MemoryLayout<SIMD4<Int>>.size) {
      let normal = memory.loadUnaligned(fromByteOffset: offset, as: SIMD4<Double>.self)
      var times = powerOfE(normal * deviation + center)
      times = pointwiseMax(times, shortest)
      times = pointwiseMin(times, longest)
      memory.storeBytes(of: nearest(times), toByteOffset: offset, as: SIMD4<Int>.self)
    }
  }

  @inline(__always)
  private static func units(_ time: Double, least: Int) -> Int {
    let (shortest, longest) = (Double(least), Double(longest))
    let raised = time > shortest ? time : shortest
    return (raised < longest ? raised : longest).nearest
  }
}
