/// One row of a Gantt chart.
public struct Lane: Hashable, Sendable {
  /// What stands before the lane.
  public var name: String
  /// What happens in it.
  public var spans: [Span]

  /// A lane with its spans.
  public init(name: String, spans: [Span]) {
    self.name = name
    self.spans = spans
  }
}
