/// What a party is doing.
enum Phase: UInt8, Sendable {
  /// Works on a message.
  case work
  /// Notifies the other party.
  case notify
  /// Starts after a notification.
  case startUp
  /// Waits until it is notified.
  case blocked
  /// Is being notified: its start-up begins when the other party's notification ends.
  case pending

  /// Whether the phase ends by the other party's doing and not by the clock.
  var isWaiting: Bool { self == .blocked || self == .pending }
}
