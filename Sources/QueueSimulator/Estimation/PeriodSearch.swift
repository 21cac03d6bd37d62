import QueueModel

extension Pair {
  static var messagesBetweenQuestions: Int { 1 << 16 }
  /// A message can take very many steps: of the clock of arrivals, for one.
  private static var stepsBetweenQuestions: Int { 1 << 18 }
  /// Times fit in `Int` for so many messages: at every moment somebody works, notifies, starts,
  /// spins for a budget, sleeps or holds back, or a message arrives, each for at most 10⁹ ticks; a
  /// run of so many messages is below 2⁶² for every strategy that lets messages pass at all.
  private static var longestRun: Int { 1 << 30 }

  /// Goes on until the state, just after an enqueue, is one that was met before; where messages
  /// pile up outside, none is.
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
      if F.hasArrivals, outside > Estimation<F, T>.mostOutside { break }
    }
    throw .periodTooLong(messageLimit: limit)
  }

  private mutating func run(to pause: Int, _ recurrence: inout Recurrence<F, T>) -> Int? {
    var sink = Unheard()
    var steps = 0
    while enqueued < pause, steps < Self.stepsBetweenQuestions {
      steps += 1
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
