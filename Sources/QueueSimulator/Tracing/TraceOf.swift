public import QueueModel

/// The activities of one period of the paper's pair.
/// - Parameters:
///   - scenario: The paper's nine numbers.
///   - messageLimit: Messages after which the search for the period ends; at most 2²² are run.
///   - isCancelled: Asked once every 2¹⁶ messages.
/// - Throws: `SimulationError.periodTooLong`, with the limit that held, or `.cancelled`.
public func trace(
  of scenario: Scenario, messageLimit: Int = 65_536, isCancelled: () -> Bool = { false }
) throws(SimulationError) -> Trace {
  try trace(of: Experiment(scenario), messageLimit: messageLimit, isCancelled: isCancelled)
}

/// The activities of one period of an experiment in which nothing is random.
/// - Throws: as for a scenario; `SimulationError.noPeriod` where something is random.
public func trace(
  of experiment: Experiment, messageLimit: Int = 65_536, isCancelled: () -> Bool = { false }
) throws(SimulationError) -> Trace {
  guard experiment.isDeterministic else { throw .noPeriod }
  return try withoutActuallyEscaping(isCancelled) { isCancelled in
    var tracing = PeriodTracing(messageLimit: min(messageLimit, 1 << 22), isCancelled: isCancelled)
    return experiment.start(seed: 0, &tracing)
  }.get()
}

/// The activities of an experiment from the empty queue on, until P has enqueued so many messages,
/// at least 1 and at most 2²².
/// - Parameters:
///   - messages: How many P enqueues.
///   - experiment: Also with random times and arrivals.
///   - seed: As in `simulate`, which sees the same times.
public func trace(ofFirst messages: Int, in experiment: Experiment, seed: UInt64 = 1) -> Trace {
  var tracing = StretchTracing(messages: min(max(1, messages), 1 << 22))
  return experiment.start(seed: seed, &tracing)
}

private struct PeriodTracing: PairVisitor {
  let messageLimit: Int
  let isCancelled: () -> Bool

  func visit<F: Features, T: Times>(_ pair: Pair<F, T>) -> Result<Trace, SimulationError> {
    Result { () throws(SimulationError) in
      var pair = pair
      let messages = try pair.runUntilRecurrence(
        messageLimit: messageLimit, isCancelled: isCancelled)
      pair = pair.atNaturalStart(ofPeriod: messages)
      let start = pair
      var recorder = TraceRecorder(from: start)
      repeat {
        guard !isCancelled() else { throw .cancelled }
        let pause = pair.enqueued + Pair<F, T>.messagesBetweenQuestions
        repeat {
          _ = pair.advance(&recorder)
        } while !pair.hasSameState(as: start) && pair.enqueued < pause
      } while !pair.hasSameState(as: start)
      return recorder.finish(at: pair, isPeriod: true)
    }
  }
}

private struct StretchTracing: PairVisitor {
  let messages: Int

  func visit<F: Features, T: Times>(_ pair: Pair<F, T>) -> Trace {
    var pair = pair
    var recorder = TraceRecorder(from: pair)
    while pair.enqueued < messages, pair.outside < Estimation<F, T>.mostOutside {
      _ = pair.advance(&recorder)
    }
    return recorder.finish(at: pair, isPeriod: false)
  }
}

extension Pair {
  /// The pair at the instant from which a diagram of its period is drawn.
  fileprivate func atNaturalStart(ofPeriod messages: Int) -> Pair {
    var pair = self
    var counts = NotificationCounts()
    pair.runOn(messages: messages, &counts)
    return atStartOfWork(of: counts.byP > 0 || counts.byC == 0 ? .P : .C, counts)
  }

  /// The instant when a party begins the work whose end is its next notification but one; where
  /// nobody notifies, its next work.
  private func atStartOfWork(of party: Party, _ counts: NotificationCounts) -> Pair {
    var pair = self
    var start = self
    var turns = Turns(party: party)
    while true {
      turns.beginsWork = false
      _ = pair.advance(&turns)
      if turns.notifications == 2 { return start }
      if turns.beginsWork { start = pair }
      if turns.beginsWork, counts.byP + counts.byC == 0 { return start }
    }
  }
}

/// What one party begins.
private struct Turns: PairSink {
  let party: Party
  var beginsWork = false
  var notifications = 0

  mutating func begins(
    _ phase: Phase, of party: Party, message: Int, after ended: Phase, lasting: Int, at now: Int
  ) {
    guard party == self.party else { return }
    if phase == .work { beginsWork = true }
    if phase == .notify { notifications += 1 }
  }
}
