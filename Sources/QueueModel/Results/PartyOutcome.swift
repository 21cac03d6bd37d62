/// What one party did, per message and in shares of its time.
public struct PartyOutcome: Hashable, Sendable {
  /// Notifications that it sent, per message.
  public var notificationsPerMessage: Double
  /// Sleeps by its own choice, per message.
  public var sleepsPerMessage: Double
  /// Its part of E in ticks.
  public var workPerMessage: Double
  /// The share of time in which its CPU is busy: with work, notifications, start-ups, spinning and
  /// the cost of sleeps. 0 … 1, unless sleeps cost more than they last.
  public var busyShare: Double
  /// The share of time in which it spins.
  public var spinningShare: Double

  /// What a party did, per message and in shares of time.
  public init(
    notificationsPerMessage: Double, sleepsPerMessage: Double, workPerMessage: Double,
    busyShare: Double, spinningShare: Double
  ) {
    self.notificationsPerMessage = notificationsPerMessage
    self.sleepsPerMessage = sleepsPerMessage
    self.workPerMessage = workPerMessage
    self.busyShare = busyShare
    self.spinningShare = spinningShare
  }
}
