/// A number that was found by simulation, with its confidence interval.
public struct Estimate: Hashable, Sendable {
  /// The number itself.
  public let value: Double
  /// Half of the length of the interval around the value; 0 where the value is exact, infinite
  /// where too little was seen to say.
  public let halfWidth: Double

  /// A number and the half-width of its interval; without one it is exact.
  public init(_ value: Double, halfWidth: Double = 0) {
    (self.value, self.halfWidth) = (value, halfWidth)
  }

  /// The half-width over the value; 0 where the value is exact.
  public var relativeHalfWidth: Double {
    halfWidth == 0 ? 0 : value == 0 ? .infinity : halfWidth / value.magnitude
  }

  /// The confidence interval; all numbers where too little was seen to say.
  public var interval: ClosedRange<Double> {
    guard value.isFinite, halfWidth.isFinite else { return -.infinity ... .infinity }
    return (value - halfWidth)...(value + halfWidth)
  }
}
