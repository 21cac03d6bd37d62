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
  /// Spins until it is served or its budget is used up.
  case spin
  /// Sleeps by its own choice, at a cost.
  case sleep
  /// Holds back after a step, asleep at no cost.
  case idleGuard
  /// Holds back after a step, busily.
  case busyGuard
  /// P has no message to send.
  case awaitArrival
}
