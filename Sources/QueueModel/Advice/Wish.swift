/// What the advisor is asked.
public struct Wish: Hashable, Sendable {
  /// What there should be as little of as possible.
  public var objective: Objective
  /// What the others, or the objective itself, may be at most, in ticks.
  public var limits: [Objective: Fraction]
  /// How much more than the best of the objective is near enough, in percent.
  public var percent: Int
  /// How many settings are proposed at most, at least 1.
  public var count: Int

  /// What `percent` can be.
  public static let percents = 0...1000

  /// A wish; percent and count are put into their ranges.
  public init(
    _ objective: Objective, limits: [Objective: Fraction] = [:], percent: Int = 5, count: Int = 12
  ) {
    self.objective = objective
    self.limits = limits
    self.percent = min(max(percent, Self.percents.lowerBound), Self.percents.upperBound)
    self.count = max(1, count)
  }
}
