import QueueModel

/// How often each party notifies.
struct NotificationCounts: PairSink {
  var byP = 0
  var byC = 0

  mutating func begins(
    _ phase: Phase, of party: Party, message: Int, after ended: Phase, lasting: Int, at now: Int
  ) {
    guard phase == .notify else { return }
    if party == .P { byP += 1 } else { byC += 1 }
  }
}
