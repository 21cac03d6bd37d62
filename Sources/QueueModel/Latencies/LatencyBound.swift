/// A latency that is never exceeded.
public struct LatencyBound: Hashable, Sendable {
  /// In ticks.
  public let ticks: Int
  /// Whether it is reached in every period, so that it is the worst latency itself.
  public let isExact: Bool

  /// A bound in ticks, and whether it is reached.
  public init(ticks: Int, isExact: Bool) {
    (self.ticks, self.isExact) = (ticks, isExact)
  }
}

extension Scenario {
  /// A simple formula for the worst service latency with kP = 1; nil for larger kP and in lockstep.
  ///
  /// FC: 2·WP + NP + SC + WC, and NP once more if m = 1, which is exact. FP: at most
  /// WP + (L+1)·WC + NC·(1 + ⌊(L−1)/m⌋). SS, SCS and SPS: at most
  /// max(WP, SC − (L−2)·WP) + kC·WC + NC + SP + WP + NP + SC + WC, and NP once more if L = 1, where
  /// P's notification precedes each message. `worstServiceLatency` is exact in every regime.
  public var serviceLatencyBound: LatencyBound? {
    guard kP == 1 else { return nil }
    let form = closedForm
    switch form.regime {
    case .FC:
      return LatencyBound(ticks: 2 * WP + NP + SC + WC + (form.m == 1 ? NP : 0), isExact: true)
    case .FP:
      let notifications = 1 + (L - 1) / (form.m ?? 1)
      return LatencyBound(ticks: WP + (L + 1) * WC + NC * notifications, isExact: false)
    case .SCS, .SPS, .SS:
      let previous = max(WP, SC - (L - 2) * WP) + (L == 1 ? NP : 0)
      let ticks = previous + kC * WC + NC + SP + WP + NP + SC + WC
      return LatencyBound(ticks: ticks, isExact: false)
    case .LS:
      return nil
    }
  }
}
