internal import QueueModel

/// What a move did to the pair, in one line.
enum Crossing {
  /// A regime border or a step of m that was crossed, or a threshold that was pushed down.
  static func notice(
    from old: Experiment, to new: Experiment, by control: Control
  ) -> Notice? {
    let pushed = pushed(from: old.scenario, to: new.scenario, by: control)
    guard old.hasRegimes, new.hasRegimes else { return pushed.map { Notice(.plain, $0) } }
    // With random times the closed form says where regimes end, but not T.
    let isExact = new.isPapersModel
    let (old, new) = (old.scenario, new.scenario)
    let (before, after) = (old.closedForm, new.closedForm)
    if before.regime != after.regime {
      let change = "\(before.regime) → \(after.regime): \(reason(old, new))"
      let text = isExact ? "\(change); \(times(before, after, new.unit))" : change
      return Notice(.crossing, [text, pushed].compactMap { $0 }.joined(separator: "; "))
    }
    if let pushed { return Notice(.plain, pushed) }
    guard isExact, let m = before.m, let next = after.m, m != next else { return nil }
    return Notice(
      .plain,
      "\(after.regime), m \(Readout.value(m)) → \(Readout.value(next)): "
        + "\(times(before, after, new.unit))")
  }

  private static func times(_ before: ClosedForm, _ after: ClosedForm, _ unit: TimeUnit) -> String {
    let factor = after.cycle.timePerMessage / before.cycle.timePerMessage
    return "T \(Readout.ticks(before.T)) → \(Readout.ticks(after.T, unit)) "
      + "(\(Readout.factor(factor)))"
  }

  /// The inequalities that make the new regime what it is and were not so, or not asked for, before;
  /// with the numbers behind the border.
  static func reason(_ old: Scenario, _ new: Scenario) -> String {
    let (asked, before) = (conditions(of: new.regime), conditions(of: old.regime))
    var reasons: [String] = []
    for condition in [Condition.consumerStart, .producerStart] where asked.contains(condition) {
      let (wasLate, isLate) = (old.slack(condition) < 0, new.slack(condition) < 0)
      let isNews = isLate && !before.contains(condition)
      // Only both starts together would keep the pair out of lockstep.
      if isLate && new.regime == .LS { continue }
      if wasLate != isLate || isNews { reasons.append(start(condition, new, isLate: isLate)) }
    }
    let (was, now) = (old.slack(.speed).signum(), new.slack(.speed).signum())
    if was != now, asked.contains(.speed) { reasons.append(speed(new)) }
    return reasons.joined(separator: " and ")
  }

  /// What decides whether the pair is in a regime (Table 1).
  private static func conditions(of regime: Regime) -> [Condition] {
    switch regime {
    case .FC: [.speed, .consumerStart]
    case .FP: [.speed, .producerStart]
    case .SCS, .SPS, .LS: [.speed, .consumerStart, .producerStart]
    case .SS: [.consumerStart, .producerStart]
    }
  }

  private static func start(_ condition: Condition, _ new: Scenario, isLate: Bool) -> String {
    let isConsumer = condition == .consumerStart
    let slack = isConsumer ? "a \(number(new.a))" : "b \(number(new.b))"
    let cost = isConsumer ? "SC \(number(new.SC))" : "SP \(number(new.SP))"
    let how = isLate ? "starts late" : "starts in time"
    return "\(isConsumer ? "C" : "P") \(how), \(slack) \(isLate ? "<" : "≥") \(cost)"
  }

  private static func speed(_ new: Scenario) -> String {
    switch new.slack(.speed).signum() {
    case 0: "WP = WC, nobody waits"
    case 1: "C is faster, WC \(number(new.WC)) < WP \(number(new.WP))"
    default: "P is faster, WP \(number(new.WP)) < WC \(number(new.WC))"
    }
  }

  private static func number(_ value: Int) -> String { Readout.value(value) }

  private static func pushed(
    from old: Scenario, to new: Scenario, by control: Control
  ) -> String? {
    guard control == .L else { return nil }
    let moved = [Parameter.kP, .kC].filter { old[$0] != new[$0] }
    guard !moved.isEmpty else { return nil }
    let names = moved.map(\.rawValue).joined(separator: " and ")
    return "L pushed \(names) down to \(new.L)"
  }
}
