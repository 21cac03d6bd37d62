/// A limit that cannot be met.
public struct Obstacle: Hashable, Sendable {
  /// What is limited.
  public let objective: Objective
  /// What it may be at most, in ticks.
  public let limit: Fraction
  /// The least that can be reached, by this setting.
  public let reached: Setup
  /// Whether that is with all other limits met; else no setting meets this limit even on its own.
  public let isAmongOthers: Bool
}
