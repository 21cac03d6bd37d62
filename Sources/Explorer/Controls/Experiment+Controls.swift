internal import QueueModel

extension Experiment {
  /// The number at which a control stands; nil for a choice, and for what this experiment has not.
  func value(of control: Control) -> Int? {
    switch control {
    case .knob(let knob): scenario[knob]
    case .setting(let party, let setting): self[party][setting]
    case .variation(let parameter): variability[parameter].hundredths
    case .interval: arrivals.interval
    case .burst:
      if case .bursts(_, let count, _) = arrivals { count } else { nil }
    case .spacing:
      if case .bursts(_, _, let spacing) = arrivals { spacing } else { nil }
    case .strategy, .distribution, .arrivals: nil
    }
  }

  /// The values that a control can take while all others stay.
  func range(of control: Control) -> ClosedRange<Int> {
    switch control {
    case .knob(let knob): scenario.range(of: knob)
    case .variation(let parameter): variability[parameter].variations
    case .spacing: 0...(arrivals.interval ?? 0)
    default: control.limits
    }
  }

  /// The experiment with a number as near to a value as it can go. A shorter queue pushes its
  /// thresholds down, a shorter interval the spacing of bursts.
  func pushing(_ control: Control, to value: Int) -> Experiment {
    var next = self
    let range = range(of: control)
    let reached = min(max(value, range.lowerBound), range.upperBound)
    switch control {
    case .knob(let knob): next.scenario = scenario.pushing(knob, to: value)
    case .setting(let party, let setting): next[party][setting] = value
    case .variation(let parameter): next.variability[parameter].vary(byHundredths: reached)
    case .interval: next.arrivals = arrivals.paced(value)
    case .burst:
      if case .bursts(let interval, _, let spacing) = arrivals {
        next.arrivals = .bursts(interval: interval, count: reached, spacing: spacing)
      }
    case .spacing:
      if case .bursts(let interval, let count, _) = arrivals {
        next.arrivals = .bursts(interval: interval, count: count, spacing: reached)
      }
    case .strategy, .distribution, .arrivals: break
    }
    return next
  }

  /// Whether the regimes of Table 1 say what the pair does, at least with times at their means: both
  /// parties block and are notified, and P always has a message.
  var hasRegimes: Bool { P == .notify && C == .notify && arrivals == .greedy }
}

extension Experiment {
  /// The longest service latency where there is a formula for it: of the paper's two mechanisms, with
  /// constant times and a greedy producer.
  var worstServiceLatency: Int? {
    guard variability == .none, arrivals == .greedy else { return nil }
    return switch (P, C) {
    case (.notify, .notify): scenario.worstServiceLatency
    case (.poll, .poll): scenario.worstServiceLatencyOfPolling
    default: nil
    }
  }
}

extension Distribution {
  /// How much it varies, in hundredths of the mean, where that can be set.
  var hundredths: Int? {
    switch self {
    case .uniform(let amount), .lognormal(let amount): Int((amount * 100).rounded())
    case .constant, .exponential, .empirical: nil
    }
  }

  /// What `hundredths` can be.
  fileprivate var variations: ClosedRange<Int> {
    if case .uniform = self { 1...100 } else { 1...10_000 }
  }

  fileprivate mutating func vary(byHundredths hundredths: Int) {
    let amount = Double(hundredths) / 100
    switch self {
    case .uniform: self = .uniform(spread: amount)
    case .lognormal: self = .lognormal(variation: amount)
    case .constant, .exponential, .empirical: break
    }
  }
}
