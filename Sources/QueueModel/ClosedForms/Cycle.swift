/// What happens between two regeneration instants of the pair: its regenerative cycle.
///
/// T and E follow from it as exact fractions. In lockstep, where nobody notifies, one message is
/// one cycle.
public struct Cycle: Hashable, Sendable {
  /// Messages that pass in one cycle, at least 1.
  public let messages: Int
  /// Length of the cycle in ticks.
  public let duration: Int128
  /// Work of both parties in one cycle in ticks, notifications and start-ups included.
  public let work: Int128
  /// Notifications that P sends in one cycle.
  public let notificationsByP: Int
  /// Notifications that C sends in one cycle.
  public let notificationsByC: Int

  /// A cycle of at least one message.
  public init(
    messages: Int, duration: Int128, work: Int128, notificationsByP: Int, notificationsByC: Int
  ) {
    precondition(messages > 0)
    self.messages = messages
    self.duration = duration
    self.work = work
    self.notificationsByP = notificationsByP
    self.notificationsByC = notificationsByC
  }

  /// T, the time between messages in ticks.
  public var T: Fraction { Fraction(reducing: duration, Int128(messages)) }
  /// E, the work of both parties for one message in ticks.
  public var E: Fraction { Fraction(reducing: work, Int128(messages)) }
  /// T as a floating-point number, without the cost of reducing the fraction.
  public var timePerMessage: Double { Double(small: duration) / Double(messages) }
  /// E as a floating-point number, without the cost of reducing the fraction.
  public var workPerMessage: Double { Double(small: work) / Double(messages) }

  /// Notifications of both parties.
  public var notifications: Int { notificationsByP + notificationsByC }
}
