public import QueueModel

/// What the second simulator found in one period.
public struct IndependentFindings: Equatable, Sendable {
  /// One period, counted exactly.
  public let tally: Tally
  public let T: Fraction
  public let E: Fraction
  public let meanQueueLatency: Fraction
  public let meanServiceLatency: Fraction
  public let worstQueueLatency: Int
  public let worstServiceLatency: Int
}

extension IndependentSimulator {
  /// Runs from the start until the full state recurs and counts one whole period.
  ///
  /// - Parameters:
  ///   - startsBlocked: As for `init`.
  ///   - messageLimit: Messages after which it gives up.
  /// - Returns: nil where the period is longer, or begins later, than the limit allows.
  public static func run(
    _ scenario: Scenario, P: Strategy = .notify, C: Strategy = .notify,
    startsBlocked: Bool = false, messageLimit: Int = 20_000
  ) -> IndependentFindings? {
    var simulator = IndependentSimulator(scenario, P: P, C: C, startsBlocked: startsBlocked)
    return simulator.findings(messageLimit)
  }

  private mutating func findings(_ messageLimit: Int) -> IndependentFindings? {
    guard let period = period(messageLimit) else { return nil }
    // Messages that were enqueued before the period leave the queue first.
    advance(by: (scenario.L + 1) / period.messages * period.messages + period.messages)
    latencies = Latencies()
    advance(by: period.messages)
    func mean(_ sum: Int128) -> Fraction {
      do {
        return try Fraction(sum, over: Int128(period.messages))
      } catch {
        fatalError("a period of no messages")
      }
    }
    return IndependentFindings(
      tally: period, T: mean(period.duration), E: mean(period.work),
      meanQueueLatency: mean(Int128(latencies.queueSum)),
      meanServiceLatency: mean(Int128(latencies.serviceSum)),
      worstQueueLatency: latencies.worstQueue, worstServiceLatency: latencies.worstService)
  }

  /// Looks at the state after each enqueue, and compares it with the one after the last enqueue
  /// whose number was a power of two.
  private mutating func period(_ messageLimit: Int) -> Tally? {
    var anchor: (state: State, tally: Tally, count: Int)?
    while enqueues.count < messageLimit {
      advance(by: 1)
      let state = state
      if let anchor, anchor.state == state {
        var period = tally - anchor.tally
        // The queue holds as many messages at both ends.
        period.messages = enqueues.count - anchor.count
        return period
      }
      if enqueues.count.nonzeroBitCount == 1 { anchor = (state, tally, enqueues.count) }
    }
    return nil
  }

  /// Advances to the instant at which P has enqueued so many more messages.
  private mutating func advance(by messages: Int) {
    let goal = enqueues.count + messages
    while enqueues.count < goal { advance() }
  }

  /// All that decides what happens next, with times counted from now.
  private struct State: Equatable {
    let queue: Int
    let producer: Side
    let consumer: Side
  }

  private var state: State {
    func fromNow(_ side: Side) -> Side {
      var side = side
      side.end = side.end.map { $0 - now }
      side.timer = side.timer.map { $0 - now }
      return side
    }
    return State(queue: queue, producer: fromNow(producer), consumer: fromNow(consumer))
  }
}

extension Tally {
  fileprivate static func - (later: Tally, earlier: Tally) -> Tally {
    var difference = Tally()
    difference.messages = later.messages - earlier.messages
    difference.duration = later.duration - earlier.duration
    difference.P = later.P - earlier.P
    difference.C = later.C - earlier.C
    return difference
  }
}

extension PartyTally {
  fileprivate static func - (later: PartyTally, earlier: PartyTally) -> PartyTally {
    var difference = PartyTally()
    difference.working = later.working - earlier.working
    difference.notifying = later.notifying - earlier.notifying
    difference.starting = later.starting - earlier.starting
    difference.spinning = later.spinning - earlier.spinning
    difference.sleeping = later.sleeping - earlier.sleeping
    difference.waiting = later.waiting - earlier.waiting
    difference.sleepCost = later.sleepCost - earlier.sleepCost
    difference.notifications = later.notifications - earlier.notifications
    difference.sleeps = later.sleeps - earlier.sleeps
    return difference
  }
}
