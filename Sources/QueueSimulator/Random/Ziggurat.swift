/// The area under a falling density, cut into 256 layers of equal area (Marsaglia and Tsang, 2000).
///
/// One random number of 64 bits is nearly always enough for a draw: 8 bits choose the layer, 53
/// other bits the place in it, and a comparison says whether it lies under the density.
struct Ziggurat: Sendable {
  struct Layer: Sendable {
    /// Places below it lie under the density.
    var threshold: Int64
    /// What one of 2⁵³ places is wide.
    var width: Double
    /// The density at the layer's right end.
    var density: Double
  }

  /// The lowest one, which has the tail, and then from the top down.
  let layers: [Layer]
  /// Where the tail begins.
  let tail: Double
  let density: Density

  static let exponential = Ziggurat(
    .exponential, tail: 7.69711747013104972, area: 0.0039496598225815571993)
  static let normal = Ziggurat(.normal, tail: 3.6541528853610088, area: 0.00492867323399)

  private init(_ density: Density, tail: Double, area: Double) {
    let places = 0x1p53
    let base = area / density.value(at: tail)
    var layers = [
      Layer(threshold: Int64(tail / base * places), width: base / places, density: 1)
    ]
    var right = tail
    var fromBelow: [Layer] = []
    for index in stride(from: 255, to: 0, by: -1) {
      let height = density.value(at: right)
      let left = index > 1 ? density.place(of: area / right + height) : 0
      fromBelow.append(
        Layer(
          threshold: Int64(left / right * places), width: right / places, density: height))
      right = left
    }
    layers += fromBelow.reversed()
    (self.layers, self.tail, self.density) = (layers, tail, density)
  }

  /// A density for x ≥ 0, up to a factor: 1 at 0, and falling.
  enum Density: Sendable {
    /// e⁻ˣ.
    case exponential
    /// e^(−x²/2).
    case normal

    func value(at x: Double) -> Double {
      switch self {
      case .exponential: powerOfE(-x)
      case .normal: powerOfE(-0.5 * x * x)
      }
    }

    /// The x at which the density has a value, 0 < value ≤ 1.
    func place(of value: Double) -> Double {
      switch self {
      case .exponential: -naturalLogarithm(value)
      case .normal: (-2 * naturalLogarithm(value)).squareRoot()
      }
    }
  }
}
