import Glibc

/// The ziggurat method for a density that falls from 0 on: 256 layers of equal area, of which one
/// draw of 64 bits chooses a layer and a place in it, and nearly always that is all (Marsaglia and
/// Tsang, "The ziggurat method for generating random variables", 2000).
struct Ziggurat: Sendable {
  /// The right end of each layer, the lowest first, 0 at the top; the lowest is as wide as a
  /// rectangle of its area would be.
  private let edges: [Double]
  /// What 53 random bits are multiplied by in each layer.
  private let widths: [Double]
  /// Below this, 53 random bits lie where the layer is all under the density.
  private let thresholds: [UInt64]
  /// The density at each edge.
  private let heights: [Double]
  private let density: @Sendable (Double) -> Double
  private let tail: @Sendable (inout SplittableGenerator) -> Double

  /// - Parameters:
  ///   - start: Where the tail begins.
  ///   - area: The area of each layer, which is that of the tail with the rectangle left of it.
  private init(
    start: Double, area: Double, density: @escaping @Sendable (Double) -> Double,
    inverse: (Double) -> Double, tail: @escaping @Sendable (inout SplittableGenerator) -> Double
  ) {
    var edges = [area / density(start), start]
    for _ in 2..<256 {
      let edge = edges[edges.count - 1]
      edges.append(inverse(area / edge + density(edge)))
    }
    edges.append(0)
    self.edges = edges
    widths = edges.dropLast().map { $0 * 0x1p-53 }
    thresholds = (0..<256).map { UInt64(edges[$0 + 1] / edges[$0] * 0x1p53) }
    heights = edges.map(density)
    self.density = density
    self.tail = tail
  }

  /// A draw from the law with mean 1.
  static let exponential = Ziggurat(
    start: 7.69711747013104972, area: 0.0039496598225815571993,
    density: { exp(-$0) }, inverse: { -log($0) },
    tail: { 7.69711747013104972 - log($0.positiveUniform()) })

  /// The absolute value of a draw from the standard normal law.
  static let halfNormal = Ziggurat(
    start: 3.6541528853610088,
    area: 3.6541528853610088 * exp(-3.6541528853610088 * 3.6541528853610088 / 2)
      + (Double.pi / 2).squareRoot() * erfc(3.6541528853610088 / 2.0.squareRoot()),
    density: { exp(-$0 * $0 / 2) }, inverse: { (-2 * log($0)).squareRoot() },
    tail: { generator in
      while true {
        let x = -log(generator.positiveUniform()) / 3.6541528853610088
        if -2 * log(generator.positiveUniform()) > x * x { return 3.6541528853610088 + x }
      }
    })

  /// Draws one value; `bits` have been drawn already, of which 8 to 10 are not used.
  @inline(__always)
  func draw(_ bits: UInt64, _ generator: inout SplittableGenerator) -> Double {
    let layer = Int(bits & 255)
    let place = bits >> 11
    let x = Double(place) * widths[layer]
    return place < thresholds[layer] ? x : edge(layer, x, &generator)
  }

  /// The place lies where the density may be below the layer, or in the tail.
  @inline(never)
  private func edge(
    _ layer: Int, _ x: Double, _ generator: inout SplittableGenerator
  ) -> Double {
    if layer == 0 { return tail(&generator) }
    let height =
      heights[layer] + generator.uniform() * (heights[layer + 1] - heights[layer])
    if height < density(x) { return x }
    return draw(generator.next(), &generator)
  }
}
