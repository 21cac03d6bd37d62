/// The running estimate of the peer's time per message, from nothing but what a party sees when it
/// looks at the queue: how many messages (or slots) the peer has put there since it looked last.
///
/// An exponentially weighted moving average with weight 1/4 of samples that are taken when the
/// party is about to run out of work, and after 64 steps of its own at the latest (the paper's 4.1
/// asks for "some practical running estimate" and names none). A party holds back as long as the
/// peer takes for `aim` messages by that estimate, and for at most a quarter of the queue; a queue
/// of less than four slots is too short for that. If it then finds that the peer has run into the
/// other end of the queue, which would have spoiled the estimate, it halves it.
package struct PeerEstimate: Hashable, Sendable {
  /// The peer's time per message; 0 while nothing is known.
  package private(set) var timePerMessage = 0
  /// When the last sample was taken, what the peer had done by then, and own steps since.
  private var sampledAt = 0
  private var sampledCount = 0
  private var steps = 0

  /// Messages of the peer for which a party waits: enough that some of them are nearly always there
  /// when times vary, and few enough to keep latency low.
  static let aim = 8
  private static let longestWindow = 64

  /// Nothing is known of the peer.
  package init() {}

  /// A step of the party has ended.
  @inline(__always)
  package mutating func takeStep(at now: Int, count: Int) {
    steps += 1
    if steps == Self.longestWindow { sample(at: now, count: count) }
  }

  /// How long to hold back.
  package mutating func delay(at now: Int, count: Int, length L: Int) -> Int {
    sample(at: now, count: count)
    return timePerMessage * min(Self.aim, L / 4)
  }

  private mutating func sample(at now: Int, count: Int) {
    let messages = count - sampledCount
    if messages > 0 {
      let sample = (now - sampledAt) / messages
      timePerMessage = timePerMessage == 0 ? sample : (3 * timePerMessage + sample) / 4
    }
    (sampledAt, sampledCount, steps) = (now, count, 0)
  }

  /// The peer was found at the other end of the queue.
  package mutating func overslept() { timePerMessage /= 2 }

  /// Whether both lead to the same future, seen from those instants and counts of the peer.
  func isSame(
    at now: Int, count: Int, as other: PeerEstimate, at then: Int, count otherCount: Int
  ) -> Bool {
    timePerMessage == other.timePerMessage && steps == other.steps
      && now - sampledAt == then - other.sampledAt
      && count - sampledCount == otherCount - other.sampledCount
  }
}
