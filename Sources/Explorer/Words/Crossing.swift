internal import QueueModel

/// What a move did to the pair, in one line.
enum Crossing {
  /// A regime border or a step of m that was crossed, or a threshold that was pushed down.
  static func notice(from old: Scenario, to new: Scenario, by knob: Knob) -> Notice? {
    let (before, after) = (old.closedForm, new.closedForm)
    let pushed = pushed(from: old, to: new, by: knob)
    if before.regime != after.regime {
      let text =
        "\(before.regime) → \(after.regime): \(reason(old, new)); \(times(before, after, new.unit))"
      return Notice(.crossing, [text, pushed].compactMap { $0 }.joined(separator: "; "))
    }
    if let pushed { return Notice(.plain, pushed) }
    guard let m = before.m, let next = after.m, m != next else { return nil }
    return Notice(
      .plain,
      "\(after.regime), m \(Readout.value(m, knob)) → \(Readout.value(next, knob)): "
        + "\(times(before, after, new.unit))")
  }

  private static func times(_ before: ClosedForm, _ after: ClosedForm, _ unit: TimeUnit) -> String {
    let factor = after.cycle.timePerMessage / before.cycle.timePerMessage
    return "T \(Readout.ticks(before.T)) → \(Readout.ticks(after.T, unit)) "
      + "(\(Readout.factor(factor)))"
  }

  /// The inequality of Table 1 that turned, with the numbers behind the border.
  static func reason(_ old: Scenario, _ new: Scenario) -> String {
    func number(_ value: Int) -> String { Readout.value(value, .WP) }
    var reasons: [String] = []
    if old.isConsumerSlowToStart != new.isConsumerSlowToStart {
      reasons.append(
        new.isConsumerSlowToStart
          ? "C starts late, a \(number(new.a)) < SC \(number(new.SC))"
          : "C starts in time, a \(number(new.a)) ≥ SC \(number(new.SC))")
    }
    if old.isProducerSlowToStart != new.isProducerSlowToStart {
      reasons.append(
        new.isProducerSlowToStart
          ? "P starts late, b \(number(new.b)) < SP \(number(new.SP))"
          : "P starts in time, b \(number(new.b)) ≥ SP \(number(new.SP))")
    }
    let (was, now) = ((old.WP - old.WC).signum(), (new.WP - new.WC).signum())
    if was != now, reasons.isEmpty || ![old.regime, new.regime].contains(.SS) {
      reasons.append(
        now == 0
          ? "WP = WC, nobody waits"
          : now > 0
            ? "C is faster, WC \(number(new.WC)) < WP \(number(new.WP))"
            : "P is faster, WP \(number(new.WP)) < WC \(number(new.WC))")
    }
    return reasons.joined(separator: " and ")
  }

  private static func pushed(from old: Scenario, to new: Scenario, by knob: Knob) -> String? {
    guard knob == .L else { return nil }
    let moved = [Parameter.kP, .kC].filter { old[$0] != new[$0] }
    guard !moved.isEmpty else { return nil }
    let names = moved.map(\.rawValue).joined(separator: " and ")
    return "L pushed \(names) down to \(new.L)"
  }
}
