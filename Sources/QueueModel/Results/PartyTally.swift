/// How one party spent a stretch of time, in ticks.
///
/// The times of all phases together are the length of the stretch.
public struct PartyTally: Hashable, Sendable {
  /// Working on messages.
  public var working: Int128 = 0
  /// Notifying its peer.
  public var notifying: Int128 = 0
  /// Starting after a notification.
  public var starting: Int128 = 0
  /// Spinning: polling, or waiting busily.
  public var spinning: Int128 = 0
  /// Asleep by its own choice, at no cost but that of the sleeps.
  public var sleeping: Int128 = 0
  /// Blocked, or told and not yet started, or without a message to send: at no cost.
  public var waiting: Int128 = 0
  /// The cost of its sleeps.
  public var sleepCost: Int128 = 0
  /// Notifications that it sent.
  public var notifications = 0
  /// Times that it went to sleep by its own choice.
  public var sleeps = 0

  /// Nothing has happened yet.
  public init() {}

  /// Its part of E: work, notifications, start-ups, spinning, and the cost of sleeps.
  public var cost: Int128 { working + notifying + starting + spinning + sleepCost }
}
