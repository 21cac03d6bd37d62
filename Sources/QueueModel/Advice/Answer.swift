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
