import QueueModel

extension Pair {
  /// What one period of that many messages says, where the pair stands at its beginning.
  /// - Throws: `SimulationError.cancelled`.
  mutating func outcome(
    ofPeriod messages: Int, isCancelled: () -> Bool
  ) throws(SimulationError) -> Outcome {
    var recorder = Recorder(from: self)
    // Every message that is finished in the period must have been seen from its beginning on.
    let before = (scenario.L + outside) / messages + 2
    try runOn(messages: before * messages, &recorder, isCancelled)
    recorder.restart(at: self)
    try runOn(messages: messages, &recorder, isCancelled)
    let totals = recorder.totals(of: self)
    var outcome = Outcome(
      totals, recorder.latencies, scale: 1, hasArrivals: F.hasArrivals, method: .exact,
      ending: .converged)
    var tally = Tally()
    tally.messages = totals.messages
    tally.duration = totals.duration
    (tally.P, tally.C) = (totals.P, totals.C)
    outcome.period = tally
    return outcome
  }

  private mutating func runOn(
    messages: Int, _ sink: inout Recorder, _ isCancelled: () -> Bool
  ) throws(SimulationError) {
    var left = messages
    while left > 0 {
      guard !isCancelled() else { throw .cancelled }
      let portion = min(left, Self.messagesBetweenQuestions)
      runOn(messages: portion, &sink)
      left -= portion
    }
  }
}
