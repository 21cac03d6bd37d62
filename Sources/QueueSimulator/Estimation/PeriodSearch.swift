import QueueModel

extension Pair {
  static var messagesBetweenQuestions: Int { 1 << 16 }
  /// Times fit in `Int` for so many messages: at every moment somebody works, notifies, starts,
  /// spins for a budget, sleeps or holds back, or a message arrives, each for at most 10⁹ ticks; a
  /// run of so many messages is below 2⁶² for every strategy that lets messages pass at all.
  private static var longestRun: Int { 1 << 30 }

  /// Goes on until the state, just after an enqueue, is one that was met before.
  /// - Returns: the messages of one period.
  mutating func runUntilRecurrence(
    messageLimit: Int, isCancelled: () -> Bool
  ) throws(SimulationError) -> Int {
    let limit = min(messageLimit, Self.longestRun)
    var recurrence = Recurrence(from: self)
    while enqueued < limit {
      guard !isCancelled() else { throw .cancelled }
      let pause = min(limit, enqueued + Self.messagesBetweenQuestions)
      if let messages = run(to: pause, &recurrence) { return messages }
    }
    throw .periodTooLong(messageLimit: limit)
  }

  private mutating func run(to pause: Int, _ recurrence: inout Recurrence<F, T>) -> Int? {
    var sink = Unheard()
    while enqueued < pause {
      guard advance(&sink) else { continue }
      if let messages = recurrence.messages(ofPeriodEndingAt: self) { return messages }
    }
    return nil
  }

  /// Runs until P has enqueued so many messages more.
  @inline(__always)
  mutating func runOn(messages: Int, _ sink: inout some PairSink) {
    let end = enqueued + messages
    while enqueued < end { _ = advance(&sink) }
  }
}
