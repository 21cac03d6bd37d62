/// One row of a Gantt chart.
public struct Lane: Hashable, Sendable {
  public var name: String
  public var spans: [Span]

  public init(name: String, spans: [Span]) {
    self.name = name
    self.spans = spans
  }
}
