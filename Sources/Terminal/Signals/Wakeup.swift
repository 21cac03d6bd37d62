/// What ended a screen's wait; several may come at once, and none of them is a timeout.
public struct Wakeup: Hashable, Sendable {
  /// `nextEvent()` may have events.
  public var input = false
  /// A waker was used: mailboxes may have messages.
  public var woken = false
  /// The descriptor that the screen's owner watches can be read.
  public var watched = false
  /// The program is asked to end: close the screen, then let the signal do its work.
  public var ending: Ending?

  /// Whether nothing happened until the time was over.
  public var isTimeout: Bool { self == Wakeup() }
}
