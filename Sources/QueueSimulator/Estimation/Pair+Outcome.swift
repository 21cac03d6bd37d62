import QueueModel

extension Pair {
  /// What one period of that many messages says, where the pair stands at its beginning.
  mutating func outcome(ofPeriod messages: Int) -> Outcome {
    var recorder = Recorder(from: self)
    // Every message that is finished in the period must have been seen from its beginning on.
    let before = (scenario.L + outside) / messages + 2
    runOn(messages: before * messages, &recorder)
    recorder.restart(at: self)
    runOn(messages: messages, &recorder)
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
}
