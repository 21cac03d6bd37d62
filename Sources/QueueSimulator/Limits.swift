/// How long a simulation goes on.
public struct Limits: Hashable, Sendable {
  /// Relative half-width of the intervals of T and E at which estimates are good enough.
  public var precision: Double
  /// The confidence of all intervals, between 0 and 1.
  public var confidence: Double
  /// Messages after which it ends in any case.
  public var messages: Int
  /// Wall-clock time after which it ends in any case; nil sets no limit, and only then are the
  /// results of one seed always the same.
  public var time: Duration?

  /// Limits; those that are not given are the usual ones.
  public init(
    precision: Double = 0.01, confidence: Double = 0.95, messages: Int = 100_000_000,
    time: Duration? = nil
  ) {
    self.precision = precision
    self.confidence = confidence
    self.messages = messages
    self.time = time
  }
}
