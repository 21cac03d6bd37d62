public import QueueModel

/// Runs the paper's pair from an empty queue until its state recurs.
/// - Parameters:
///   - scenario: The paper's nine numbers.
///   - messageLimit: Messages after which the search for the period ends; at most 2³⁰ are run.
///   - isCancelled: Asked once every 2¹⁶ messages.
/// - Returns: one period, exactly; in lockstep, where nobody notifies, one message.
/// - Throws: `SimulationError.periodTooLong`, with the limit that held, or `.cancelled`.
public func simulate(
  _ scenario: Scenario, messageLimit: Int = 10_000_000, isCancelled: () -> Bool = { false }
) throws(SimulationError) -> Cycle {
  var pair = Pair<Plain, ConstantTimes>(Experiment(scenario), ConstantTimes(scenario))
  let messages = try pair.runUntilRecurrence(
    messageLimit: messageLimit, isCancelled: isCancelled)
  var counts = NotificationCounts()
  let start = pair.now
  pair.runOn(messages: messages, &counts)
  return Cycle(
    messages: messages, duration: Int128(pair.now - start),
    work: Int128(messages) * Int128(scenario.WP + scenario.WC)
      + Int128(counts.byP) * Int128(scenario.NP + scenario.SC)
      + Int128(counts.byC) * Int128(scenario.NC + scenario.SP),
    notificationsByP: counts.byP, notificationsByC: counts.byC)
}
