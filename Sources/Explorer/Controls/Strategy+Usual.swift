internal import QueueModel

extension Strategy {
  /// A strategy of a kind with settings that make sense for a scenario, to start turning from.
  static func usual(_ kind: Kind, for party: Party, in scenario: Scenario) -> Strategy {
    let isProducer = party == .P
    let (own, others) = isProducer ? (scenario.WP, scenario.WC) : (scenario.WC, scenario.WP)
    let start = isProducer ? scenario.SP : scenario.SC
    // What being notified costs: spinning as long loses at most as much again.
    let wakeUp = start + (isProducer ? scenario.NC : scenario.NP)
    let gap = abs(scenario.WP - scenario.WC)
    // Half of the time in which the other party would fill or drain the queue.
    let patience = max(1, others * max(1, scenario.L - 1) / 2)
    switch kind {
    case .notify: return .notify
    case .poll: return .poll
    case .spin: return .spin(budget: inRange(.B, wakeUp))
    case .sleep: return .sleep(length: inRange(.Y, min(4 * others, patience)), cost: start)
    case .nap:
      return .nap(count: 1, length: inRange(.Y, min(2 * others, patience)), cost: start)
    case .guardIdle, .guardBusy:
      let delay = inRange(.d, min(max(2 * gap, own / 4), patience))
      return .guarded(threshold: 0, delay: delay, isBusy: kind == .guardBusy)
    case .coalesce:
      let count = min(8, scenario.L)
      return .coalesce(count: count, timeout: inRange(.tau, count * own))
    case .virtio: return .virtio
    case .adaptive: return .adaptive
    }
  }

  private static func inRange(_ setting: Setting, _ value: Int) -> Int {
    min(max(value, setting.range.lowerBound), setting.range.upperBound)
  }
}
