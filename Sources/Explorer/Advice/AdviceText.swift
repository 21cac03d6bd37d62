internal import Plotting
public import QueueModel

/// What the advisor finds, in words.
public enum AdviceText {
  /// What an objective is called in a sentence.
  public static func name(of objective: Objective) -> String {
    objective == .latency ? "worst latency" : objective.rawValue
  }

  /// Why there is no advice.
  static let unadvisable =
    """
    advice is for a P that always has a message, and for parties that notify or poll: of others \
    there is no formula for every setting. Esc closes this; then c compares the strategies.
    """

  /// What the marks and columns of the list mean.
  static let legend =
    "◆ least; latency: of service; border: the change of one time that reaches it"

  /// Who polls, in a few columns.
  public static func name(of pairing: Pairing) -> String {
    switch pairing {
    case .notify: "notify"
    case .consumerPolls: "C polls"
    case .producerPolls: "P polls"
    case .poll: "both poll"
    }
  }

  /// What is set: `L 256, kP 3, kC 1`; without the thresholds at which nobody is told.
  public static func settings(_ setting: Setup) -> String {
    var parts = told(setting).map { "\($0.rawValue) \(Readout.value(setting.scenario[$0]))" }
    if setting.pairing != .notify { parts.append(name(of: setting.pairing)) }
    return parts.joined(separator: ", ")
  }

  /// L, and the thresholds that count.
  static func told(_ setting: Setup) -> [Parameter] {
    [.L] + (setting.pairing.C == .notify ? [.kP] : []) + (setting.pairing.P == .notify ? [.kC] : [])
  }

  /// The nearest border in a few columns: `WP −27 %`.
  public static func border(_ advice: Advice) -> String {
    guard let margin = advice.margin else { return "none" }
    return "\(margin.parameter.rawValue) "
      + Readout.change(from: margin.value, to: margin.reached)
  }

  /// The numbers that justify a setting, beside today's.
  public static func reasons(for advice: Advice, today: Setup) -> [String] {
    let setting = advice.setting
    let unit = setting.scenario.unit
    func change(_ objective: Objective) -> String {
      "\(name(of: objective)) \(Self.change(today, setting, objective, unit))"
    }
    return [
      changes(setting, today), "\(change(.T)); \(change(.E))", change(.latency),
      "\(setting.regime.map { "\($0.rawValue) \($0.name): " } ?? "")\(batch(setting, today))",
      border(advice, unit),
    ]
  }

  private static func changes(_ setting: Setup, _ today: Setup) -> String {
    var parts = told(setting).compactMap { parameter -> String? in
      let (old, new) = (today.scenario[parameter], setting.scenario[parameter])
      guard old != new else { return nil }
      return "\(parameter.rawValue) \(Readout.value(old)) → \(Readout.value(new))"
    }
    if setting.pairing != today.pairing {
      parts.append("\(name(of: today.pairing)) → \(name(of: setting.pairing))")
    }
    return parts.isEmpty ? "what there is today" : "change \(parts.joined(separator: ", "))"
  }

  private static func change(
    _ old: Setup, _ new: Setup, _ objective: Objective, _ unit: TimeUnit
  ) -> String {
    let (before, after) = (old[objective], new[objective])
    guard before != after else { return Readout.ticks(after, unit) }
    let factor = after.approximation / before.approximation
    return "\(Readout.ticks(before)) → \(Readout.ticks(after, unit)) (\(Readout.factor(factor)))"
  }

  /// How many messages share a notification.
  private static func batch(_ setting: Setup, _ today: Setup) -> String {
    let (now, old) = (setting.cycle, today.cycle)
    guard let notifier = notifier(now) else { return "no notifications" }
    let text =
      "a notification by \(notifier) for \(Readout.counted(now.messages, "message"))"
    guard let before = self.notifier(old), (before, old.messages) != (notifier, now.messages) else {
      return text
    }
    let who = before == notifier ? "" : "by \(before) "
    return "\(text), today \(who)for \(Readout.value(old.messages))"
  }

  /// Who notifies.
  private static func notifier(_ cycle: Cycle) -> String? {
    switch (cycle.notificationsByP > 0, cycle.notificationsByC > 0) {
    case (true, true): "each"
    case (true, false): "P"
    case (false, true): "C"
    case (false, false): nil
    }
  }

  private static func border(_ advice: Advice, _ unit: TimeUnit) -> String {
    guard let margin = advice.margin, let behind = advice.behind else {
      return advice.setting.pairing == .poll
        ? "no border: T is max(WP, WC) whatever the times" : "no border in the way of any one time"
    }
    let change = Readout.change(from: margin.value, to: margin.reached)
    return "nearest border: \(margin.parameter.rawValue) \(change), "
      + "\(Readout.value(margin.value)) → \(Readout.value(margin.reached)): "
      + "there \(behind.form.regime.rawValue) and T \(Readout.ticks(behind.T, unit))"
  }

  /// Which limit cannot be met, and what can be reached.
  public static func sentence(_ obstacle: Obstacle) -> String {
    let name = name(of: obstacle.objective)
    let unit = obstacle.reached.scenario.unit
    let least = Readout.ticks(obstacle.reached[obstacle.objective], unit)
    let others = obstacle.isAmongOthers ? " together with the other limits" : ""
    return "\(name) ≤ \(Readout.ticks(obstacle.limit)) cannot be met\(others): the least is "
      + "\(least), with \(settings(obstacle.reached))"
  }
}
