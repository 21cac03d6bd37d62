/// One of the two that share the queue.
public enum Party: String, CaseIterable, Sendable {
  /// The producer.
  case P
  /// The consumer.
  case C

  /// The other one.
  @inlinable public var peer: Party { self == .P ? .C : .P }
}
