/// One of the two results of the model.
public enum Quantity: String, CaseIterable, Sendable {
  /// The time between messages.
  case T
  /// The work of both parties for one message.
  case E

  /// The value in a cycle, exactly.
  public func exact(_ cycle: Cycle) -> Fraction { self == .T ? cycle.T : cycle.E }
}
