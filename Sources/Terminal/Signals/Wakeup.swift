/// What a screen's wait says beside events and messages, which can be there after any wait.
public struct Wakeup: Hashable, Sendable {
  /// The descriptor that the screen's owner watches can be read.
  public var watched = false
  /// The program is asked to end: close the screen, then let the signal do its work.
  public var ending: Ending?
}
