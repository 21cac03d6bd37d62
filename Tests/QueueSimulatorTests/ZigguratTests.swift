import Glibc
import Testing

@testable import QueueSimulator

@Suite struct ZigguratTests {
  private static let count = 1_000_000

  /// One draw of which the first 64 random bits are known.
  private struct Draw {
    let bits: UInt64
    let number: Double
    var layer: Int { Int(bits & 255) }
    var place: Int64 { Int64(bits >> 11) }
  }

  private static func draws(_ ziggurat: Ziggurat, seed: UInt64) -> [Draw] {
    var generator = SplittableGenerator(seed: seed)
    var draws: [Draw] = []
    draws.reserveCapacity(count)
    ziggurat.draw(count, &generator) { _, bits, number in
      draws.append(Draw(bits: bits, number: number))
    }
    return draws
  }

  @Test(arguments: [Ziggurat.exponential, .normal])
  func layersHaveTheSameArea(_ ziggurat: Ziggurat) {
    let places = 0x1p53
    let rights = ziggurat.layers.map { $0.width * places }
    let area = ziggurat.density.value(at: ziggurat.tail) * rights[0]
    #expect(ziggurat.layers.count == 256)
    #expect(abs(rights[255] - ziggurat.tail) < 1e-12)
    for index in 1...255 {
      let layer = ziggurat.layers[index]
      #expect(abs(layer.density - ziggurat.density.value(at: rights[index])) < 1e-12)
      let height = ziggurat.layers[index - 1].density - layer.density
      // The last layer closes the figure: it tells whether the published numbers are right.
      #expect(abs(rights[index] * height / area - 1) < 1e-8, "layer \(index)")
      let left = Double(layer.threshold) * layer.width
      #expect(abs(left - (index > 1 ? rights[index - 1] : 0)) < 1e-12)
    }
  }

  /// Beyond the threshold of its layer the density falls from the layer's upper edge to its lower
  /// one, nearly in a straight line: the mean place is at a third. Were all places accepted it
  /// would be at a half.
  @Test(arguments: [Ziggurat.exponential, .normal])
  func wedgesFollowTheDensity(_ ziggurat: Ziggurat) {
    var sum = 0.0
    var accepted = 0.0
    var offered = 0.0
    for draw in Self.draws(ziggurat, seed: 5) where draw.layer > 0 {
      let layer = ziggurat.layers[draw.layer]
      guard draw.place >= layer.threshold else { continue }
      offered += 1
      guard draw.number == Double(draw.place) * layer.width else { continue }
      accepted += 1
      sum += (Double(draw.place) - Double(layer.threshold)) / (0x1p53 - Double(layer.threshold))
    }
    #expect(offered > 5000)
    #expect(0.4...0.6 ~= accepted / offered)
    #expect(abs(sum / accepted - 1 / 3) < 0.02)
  }

  @Test func tailOfTheExponential() {
    let tail = Ziggurat.exponential.tail
    let beyond = Self.draws(.exponential, seed: 6).map(\.number).filter { $0 > tail }
    let expected = Double(Self.count) * exp(-tail)
    #expect(abs(Double(beyond.count) - expected) < 4 * expected.squareRoot())
    // What is left has the same distribution: mean 1 and deviation 1.
    let mean = beyond.reduce(0) { $0 + $1 - tail } / Double(beyond.count)
    #expect(abs(mean - 1) < 4 / Double(beyond.count).squareRoot())
    #expect(beyond.contains { $0 > tail + 3 })
  }

  @Test func tailOfTheNormal() {
    let tail = Ziggurat.normal.tail
    let beyond = Self.draws(.normal, seed: 7).map(\.number).filter { $0 > tail }
    let share = erfc(tail / 2.0.squareRoot())
    let expected = Double(Self.count) * share
    #expect(abs(Double(beyond.count) - expected) < 4 * expected.squareRoot())
    let density = exp(-tail * tail / 2) * (2 / Double.pi).squareRoot()
    let mean = beyond.reduce(0) { $0 + $1 - tail } / Double(beyond.count)
    #expect(abs(mean / (density / share - tail) - 1) < 4 / Double(beyond.count).squareRoot())
  }
}

extension Ziggurat: CustomTestStringConvertible {
  public var testDescription: String { "\(density)" }
}
