public import QueueModel

/// What one party does from one time to another. Times are in 1/`scale` ticks of the trace, which
/// are ticks where nothing is random.
public struct Activity: Hashable, Sendable {
  /// What a party can be doing.
  public enum Kind: Hashable, Sendable {
    /// Works on a message: P until it is enqueued, C until its slot is free.
    case work(message: Int)
    /// Notifies the other party.
    case notify
    /// Starts after a notification.
    case startUp
    /// Waits, and will be notified.
    case blocked
    /// Is being notified: its start-up begins when the notification ends.
    case pending
    /// Spins until it is served.
    case spin
    /// Sleeps by its own choice, at a cost.
    case sleep
    /// Holds back after a step, though it could look at once, asleep at no cost.
    case idleGuard
    /// Holds back after a step, though it could look at once, busily.
    case busyGuard
    /// P has no message to send.
    case awaitArrival
  }

  /// Whose activity it is.
  public let party: Party
  /// What it does.
  public let kind: Kind
  /// Since the period's start, 0 … the period.
  public let start: Int
  /// Since the period's start, `start` … the period.
  public let end: Int
  /// Whether it began in the period before; `start` is then 0.
  public let startsBefore: Bool
  /// Whether it goes on in the period after; `end` is then the period.
  public let endsAfter: Bool

  /// An activity of a party; `start` is not after `end`.
  public init(
    party: Party, kind: Kind, start: Int, end: Int, startsBefore: Bool = false,
    endsAfter: Bool = false
  ) {
    precondition(start <= end)
    self.party = party
    self.kind = kind
    self.start = start
    self.end = end
    self.startsBefore = startsBefore
    self.endsAfter = endsAfter
  }

  /// How long it lasts; the part inside the period.
  public var length: Int { end - start }
}
