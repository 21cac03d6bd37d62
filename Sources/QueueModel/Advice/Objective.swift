/// What one wants less of.
public enum Objective: String, CaseIterable, Sendable {
  /// The time between messages.
  case T
  /// The work of both parties for one message.
  case E
  /// The worst service latency.
  case latency
}
