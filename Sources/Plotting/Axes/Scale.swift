/// One axis: values of a domain as fractions 0 … 1 of its length, and back.
///
/// A domain that cannot be an axis (empty, not finite, not above zero for a logarithmic one) is
/// replaced by the nearest that can.
public struct Scale: Hashable, Sendable {
  /// The values that are shown.
  public let domain: ClosedRange<Double>
  /// Linear or logarithmic.
  public let scaling: Scaling
  /// Whether only whole numbers are values (counts, nanoseconds), and so ticks.
  public let isWhole: Bool
  /// The domain's width: a difference, or log₂ of a factor.
  private let span: Double

  /// A scale over those values.
  public init(
    _ domain: ClosedRange<Double>, _ scaling: Scaling = .linear, isWhole: Bool = false
  ) {
    self.scaling = scaling
    self.isWhole = isWhole
    var (lower, upper) = Scale.finite(domain)
    switch scaling {
    case .linear:
      let magnitude = max(lower.magnitude, upper.magnitude)
      if upper - lower <= max(magnitude * 1e-12, 1e-290) {
        let margin = magnitude < 1e-280 ? 1 : magnitude / 2
        (lower, upper) = (lower - margin, upper + margin)
      }
      span = upper - lower
    case .logarithmic:
      if upper < 1e-290 { (lower, upper) = (1, 10) }
      if lower <= 0 { lower = upper > 1 ? 1 : upper / 1000 }
      lower = max(lower, 1e-300)
      if upper / lower < 1 + 1e-12 { (lower, upper) = (lower / 2, upper * 2) }
      span = Logarithm.base2(upper) - Logarithm.base2(lower)
    }
    self.domain = ClosedRange(uncheckedBounds: (lower, upper))
  }

  /// Where a value stands: 0 at the domain's lower end, 1 at its upper end, beyond them outside.
  public func fraction(of value: Double) -> Double {
    switch scaling {
    case .linear: (value - domain.lowerBound) / span
    case .logarithmic:
      value > 0
        ? (Logarithm.base2(value) - Logarithm.base2(domain.lowerBound)) / span
        : value.isNaN ? .nan : -.infinity
    }
  }

  /// The value at a fraction of the axis.
  public func value(at fraction: Double) -> Double {
    switch scaling {
    case .linear: domain.lowerBound + fraction * span
    case .logarithmic: domain.lowerBound * Logarithm.power2(fraction * span)
    }
  }

  /// The cell of `count` in which a value lies, nil outside of the domain. Cell c covers the
  /// fractions c/count … (c + 1)/count.
  public func cell(of value: Double, count: Int) -> Int? {
    let fraction = fraction(of: value)
    guard count > 0, fraction >= 0, fraction <= 1 else { return nil }
    return min(count - 1, Int(fraction * Double(count)))
  }

  private static func finite(_ domain: ClosedRange<Double>) -> (Double, Double) {
    let limit = 1e300
    var lower = min(max(domain.lowerBound, -limit), limit)
    var upper = min(max(domain.upperBound, -limit), limit)
    if domain.lowerBound.isNaN { lower = domain.upperBound.isNaN ? 0 : upper - 1 }
    if domain.upperBound.isNaN { upper = lower + 1 }
    return lower <= upper ? (lower, upper) : (upper, lower)
  }
}
