public import QueueModel

/// The activities of one period of the pair.
/// - Parameters:
///   - messageLimit: Messages after which the search for the period ends; at most 2²² are run.
///   - isCancelled: Asked once every 2¹⁶ messages.
/// - Throws: `SimulationError.periodTooLong`, with the limit that held, or `.cancelled`.
public func trace(
  of scenario: Scenario, messageLimit: Int = 65_536, isCancelled: () -> Bool = { false }
) throws(SimulationError) -> Trace {
  var pair = Pair(scenario)
  let cycle = try pair.runUntilRecurrence(
    messageLimit: min(messageLimit, 1 << 22), isCancelled: isCancelled)
  pair = pair.atNaturalStart(of: cycle)
  let start = pair
  var recorder = TraceRecorder(from: start)
  repeat {
    guard !isCancelled() else { throw .cancelled }
    let pause = pair.enqueued + Pair.messagesBetweenQuestions
    repeat {
      _ = pair.advance(&recorder)
    } while !pair.hasSameState(as: start) && pair.enqueued < pause
  } while !pair.hasSameState(as: start)
  return recorder.finish(cycle, at: pair.now)
}

extension Pair {
  /// The pair at the instant from which a diagram of its period is drawn.
  fileprivate func atNaturalStart(of cycle: Cycle) -> Pair {
    if cycle.notificationsByP > 0 { return atStartOfWork(of: .P) { $0.notificationsByP } }
    if cycle.notificationsByC > 0 { return atStartOfWork(of: .C) { $0.notificationsByC } }
    return atStartOfWork(of: .P) { $0.enqueued }
  }

  /// The instant when a party begins the work whose end is the next event but one.
  private func atStartOfWork(of party: Party, beforeNext events: (Pair) -> Int) -> Pair {
    var pair = self
    var start = self
    var sink = NoTrace()
    let first = events(self) + 1
    while events(pair) <= first {
      let end = pair[party].end
      _ = pair.advance(&sink)
      guard events(pair) <= first else { break }
      if pair.now == end, pair[party].phase == .work { start = pair }
    }
    return start
  }

  private subscript(party: Party) -> Occupation {
    switch party {
    case .P: producer
    case .C: consumer
    }
  }
}
