public import QueueModel

/// Runs the pair from an empty queue until its state recurs.
///
/// Times fit in `Int`: at every moment somebody works, notifies or starts, so the clock is never
/// ahead of the work of all messages so far, below 6·10⁹ ticks for each of at most 2³⁰.
/// - Parameters:
///   - messageLimit: Messages after which the search for the period ends; at most 2³⁰ are run.
///   - isCancelled: Asked once every 2¹⁶ messages.
/// - Returns: one period, exactly; in lockstep, where nobody notifies, one message.
/// - Throws: `SimulationError.periodTooLong`, with the limit that held, or `.cancelled`.
public func simulate(
  _ scenario: Scenario, messageLimit: Int = 10_000_000, isCancelled: () -> Bool = { false }
) throws(SimulationError) -> Cycle {
  var pair = Pair(scenario)
  return try pair.runUntilRecurrence(messageLimit: messageLimit, isCancelled: isCancelled)
}

extension Pair {
  private static let longestRun = 1 << 30
  static let messagesBetweenQuestions = 1 << 16

  /// Goes on until the state, just after an enqueue, is one that was met before.
  mutating func runUntilRecurrence(
    messageLimit: Int, isCancelled: () -> Bool
  ) throws(SimulationError) -> Cycle {
    let limit = min(messageLimit, Self.longestRun)
    var recurrence = Recurrence(from: self)
    while enqueued < limit {
      guard !isCancelled() else { throw .cancelled }
      let pause = min(limit, enqueued + Self.messagesBetweenQuestions)
      if let cycle = run(to: pause, &recurrence) { return cycle }
    }
    throw .periodTooLong(messageLimit: limit)
  }

  private mutating func run(to pause: Int, _ recurrence: inout Recurrence) -> Cycle? {
    var sink = NoTrace()
    while enqueued < pause {
      guard advance(&sink) else { continue }
      if let cycle = recurrence.cycle(endingAt: self) { return cycle }
    }
    return nil
  }
}
