extension Strategy {
  /// A strategy of that kind with the settings that one would try first in a scenario:
  ///
  /// - `spin`: B is what one block costs, the peer's notification and the party's own start-up. To
  ///   spin as long as a block would cost is never worse than twice the best budget (Karlin et al.,
  ///   1990).
  /// - `sleep`: YE is the party's own start-up. Y is ten times as long, so that sleeps cost at most
  ///   a tenth of the time that they cover, or one message of the peer where that is longer.
  /// - `nap`: one such sleep.
  /// - `guard`: θ = 0, and d is as long as the peer needs for 8 messages.
  /// - `coalesce`: n is 8, but at most half of the queue; τ is the time that the party needs for n
  ///   messages, so that only a party that has to wait for messages tells earlier.
  ///
  /// Y and d are at most half of the longest time after which the peer has not filled (or drained)
  /// the queue, but never too short for the peer's next message where the queue leaves time for it.
  public init(_ kind: Kind, for party: Party, in scenario: Scenario) {
    let s = scenario
    let (own, peer) = party == .P ? (s.WP, s.WC) : (s.WC, s.WP)
    let start = party == .P ? s.SP : s.SC
    let lead = max(0, peer - own)
    let safe = (s.L - 1) * peer - own
    func within(_ wanted: Int) -> Int {
      safe > 0 ? min(wanted, max(safe / 2, lead, 1)) : min(wanted, peer)
    }
    let sleep = within(max(10 * start, peer))
    var strategy: Strategy
    switch kind {
    case .notify: strategy = .notify
    case .poll: strategy = .poll
    case .virtio: strategy = .virtio
    case .adaptive: strategy = .adaptive
    case .spin: strategy = .spin(budget: (party == .P ? s.NC : s.NP) + start)
    case .sleep: strategy = .sleep(length: sleep, cost: start)
    case .nap: strategy = .nap(count: 1, length: sleep, cost: start)
    case .guardIdle, .guardBusy:
      strategy = .guarded(threshold: 0, delay: within(8 * peer), isBusy: kind == .guardBusy)
    case .coalesce:
      let count = min(8, max(1, s.L / 2))
      strategy = .coalesce(count: count, timeout: count * own)
    }
    for setting in kind.settings {
      guard let value = strategy[setting] else { continue }
      strategy[setting] = min(max(value, setting.range.lowerBound), setting.range.upperBound)
    }
    self = strategy
  }
}
