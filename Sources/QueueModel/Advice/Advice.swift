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

  public static let percents = 0...1000

  public init(
    _ objective: Objective, limits: [Objective: Fraction] = [:], percent: Int = 5, count: Int = 12
  ) {
    self.objective = objective
    self.limits = limits
    self.percent = min(max(percent, Self.percents.lowerBound), Self.percents.upperBound)
    self.count = max(1, count)
  }
}

/// A setting that is proposed.
public struct Advice: Hashable, Sendable {
  public let setting: Setup
  /// Nil where no change of one time reaches a border.
  public let margin: Clearance?
  /// What there is behind that border.
  public let behind: Setup?

  /// The setting with what follows from it.
  public init(_ setting: Setup) {
    self.setting = setting
    margin = setting.margin
    behind = margin.map(setting.behind)
  }
}

/// What the advisor answers.
public struct Answer: Hashable, Sendable {
  /// The setting with the least of the objective within the limits; nil if none is within them.
  public let best: Setup?
  /// Settings near the best, the one that is farthest from every border first, and of those that are
  /// equally far the one with the least of the objective. None beats another in T, E, latency and
  /// margin. The best itself is among them.
  public let advice: [Advice]
  /// The front within the limits, by T.
  public let front: [Setup]
  /// Why there is none within the limits.
  public let obstacles: [Obstacle]
}

/// A limit that cannot be met.
public struct Obstacle: Hashable, Sendable {
  public let objective: Objective
  public let limit: Fraction
  /// The least that can be reached, by this setting.
  public let reached: Setup
  /// Whether that is with all other limits met; else no setting meets this limit even on its own.
  public let isAmongOthers: Bool
}
