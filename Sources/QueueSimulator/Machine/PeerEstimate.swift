/// The running estimate of the peer's time per message, from nothing but what a party sees when it
/// looks at the queue: how many messages (or slots) the peer has put there since it looked last.
///
/// An exponentially weighted moving average with weight 1/4 (the paper's 4.1 asks for "some
/// practical running estimate" and names none). A party holds back as long as the peer takes for
/// `aim` messages by that estimate, and for at most a quarter of the queue. If it then finds that
/// the peer has run into the other end of the queue, which would have spoiled the estimate, it
/// halves it.
struct PeerEstimate: Hashable, Sendable {
  /// The peer's time per message; 0 while nothing is known.
  private(set) var timePerMessage = 0
  /// When it looked last, and what the peer had done by then.
  private(set) var seenAt = 0
  private var seenCount = 0

  /// Messages of the peer for which a party waits: enough that none of them is rarely there when
  /// times vary, and few enough to keep latency low.
  static let aim = 8

  /// Looks at the peer's count, and says how long to hold back.
  mutating func delay(at now: Int, count: Int, length L: Int) -> Int {
    let messages = count - seenCount
    if messages > 0 {
      let sample = (now - seenAt) / messages
      timePerMessage = timePerMessage == 0 ? sample : (3 * timePerMessage + sample) / 4
    }
    (seenAt, seenCount) = (now, count)
    return timePerMessage * min(Self.aim, max(1, L / 4))
  }

  /// The peer was found at the other end of the queue.
  mutating func overslept() { timePerMessage /= 2 }

  /// Whether both lead to the same future, seen from those instants, where the peer's counts are so
  /// much ahead.
  func isSame(
    at now: Int, count: Int, as other: PeerEstimate, at then: Int, count otherCount: Int
  ) -> Bool {
    timePerMessage == other.timePerMessage && now - seenAt == then - other.seenAt
      && count - seenCount == otherCount - other.seenCount
  }
}
