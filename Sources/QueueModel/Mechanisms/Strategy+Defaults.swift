extension Strategy {
  /// A strategy of that kind with the settings that one would try first in a scenario, whatever the
  /// kind:
  ///
  /// - B is what one block costs, the peer's notification and the party's own start-up. To spin as
  ///   long as a block would cost is never worse than twice the best budget (Karlin et al., 1990).
  /// - YE is the party's own start-up. Y is ten times as long, so that sleeps cost at most a tenth
  ///   of the time that they cover, or one message of the peer where that is longer. R is one.
  /// - θ is 0, and d is as long as the peer needs for 8 messages.
  /// - n is 8, but at most half of the queue; τ is the time that the party needs for n messages, so
  ///   that only a party that has to wait for messages tells earlier.
  ///
  /// Y and d are at most half of the longest time after which the peer has not filled (or drained)
  /// the queue, but never too short for the peer's next message where the queue leaves time for it.
  public init(_ kind: Kind, for party: Party, in scenario: Scenario) {
    self.init(kind) { $0.inRange($0.first(for: party, in: scenario)) }
  }
}

extension Strategy.Setting {
  /// The value that one would try first; it need not be in range.
  fileprivate func first(for party: Party, in s: Scenario) -> Int {
    let (own, peer) = party == .P ? (s.WP, s.WC) : (s.WC, s.WP)
    let start = party == .P ? s.SP : s.SC
    let lead = max(0, peer - own)
    let safe = (s.L - 1) * peer - own
    func within(_ wanted: Int) -> Int {
      safe > 0 ? min(wanted, max(safe / 2, lead, 1)) : min(wanted, peer)
    }
    let several = min(8, max(1, s.L / 2))
    return switch self {
    case .B: (party == .P ? s.NC : s.NP) + start
    case .R: 1
    case .Y: within(max(10 * start, peer))
    case .YE: start
    case .theta: 0
    case .d: within(8 * peer)
    case .n: several
    case .tau: several * own
    }
  }
}
