internal import Synchronization

/// Messages from any thread to the one that owns the screen, in the order in which they come.
public final class Mailbox<Message: Sendable>: Sendable {
  private let messages = Mutex<[Message]>([])
  private let waker: Waker

  /// A mailbox whose messages end the waits of the waker's screen.
  public init(waker: Waker) {
    self.waker = waker
  }

  /// Adds a message and wakes the screen's owner.
  public func post(_ message: Message) {
    messages.withLock { $0.append(message) }
    waker.wake()
  }

  /// Takes all messages, the oldest first.
  public func drain() -> [Message] {
    messages.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }
}
