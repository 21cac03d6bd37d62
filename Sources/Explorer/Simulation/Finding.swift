public import QueueModel

/// What the simulator found of one experiment.
public enum Finding: Hashable, Sendable {
  /// One period of the paper's model, exactly.
  case cycle(Cycle)
  /// All that it counts and estimates.
  case outcome(Outcome)

  /// T, the time between messages in ticks.
  public var T: Estimate {
    switch self {
    case .cycle(let cycle): Estimate(cycle.timePerMessage)
    case .outcome(let outcome): outcome.T
    }
  }

  /// E, the work of both parties for one message in ticks.
  public var E: Estimate {
    switch self {
    case .cycle(let cycle): Estimate(cycle.workPerMessage)
    case .outcome(let outcome): outcome.E
    }
  }

  /// T and E as fractions, where they are exact.
  public var exact: (T: Fraction, E: Fraction)? {
    switch self {
    case .cycle(let cycle): (cycle.T, cycle.E)
    case .outcome(let outcome):
      if let T = outcome.exactT, let E = outcome.exactE { (T, E) } else { nil }
    }
  }

  /// Messages in one period; nil where the numbers are estimates.
  var period: Int? {
    switch self {
    case .cycle(let cycle): cycle.messages
    case .outcome(let outcome): outcome.isExact ? outcome.messages : nil
    }
  }

  /// Latencies and what each party did; nil where only T and E were asked for.
  public var outcome: Outcome? {
    if case .outcome(let outcome) = self { outcome } else { nil }
  }

  /// Whether T and E are known at all, however well.
  var isKnown: Bool { T.halfWidth.isFinite && E.halfWidth.isFinite }

  /// Whether it says more than another finding of the same experiment, which then is not worth
  /// taking.
  func isTighter(than other: Finding) -> Bool {
    guard let mine = outcome, let others = other.outcome else {
      return outcome != nil && other.outcome == nil
    }
    return mine.isExact && !others.isExact || !others.isExact && mine.messages > others.messages
  }
}

extension Outcome {
  var isExact: Bool { method == .exact }

  /// Whether more messages would not tell enough more to be worth waiting for.
  func isSettled(withLatency: Bool) -> Bool {
    guard !isExact, ending != .saturated else { return true }
    var estimates = [T, E]
    if withLatency { estimates += [queueLatency.mean, serviceLatency.mean] }
    return estimates.allSatisfy { $0.relativeHalfWidth <= SimulationRequest.precision }
  }
}
