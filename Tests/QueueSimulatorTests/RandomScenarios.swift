import QueueModel
import TestSupport

/// Seeded scenarios of one kind, each kind rich in one sort of edge.
enum RandomScenarios: String, CaseIterable {
  /// Everything in 0 … 6 ticks and up to 5 slots: nearly every scenario has ties.
  case tiny
  /// Numbers of different sizes, up to 64 slots.
  case plain
  /// N and S are zero.
  case free
  /// L = 1.
  case oneSlot
  /// kP = kC = L.
  case highestThresholds
  /// WP = WC.
  case equalWork
  /// a = SC, give or take one tick.
  case tieOfConsumer
  /// b = SP, give or take one tick.
  case tieOfProducer
  /// All durations are the same number.
  case allEqual
  /// Times near 10⁹ ticks.
  case huge

  /// The next scenario of that kind.
  func next(_ random: inout SplitMix64) throws -> Scenario {
    let longest = self == .tiny ? 6 : [20, 300, 4000].randomElement(using: &random) ?? 300
    func duration(from shortest: Int) -> Int {
      self == .huge
        ? Int.random(in: 100_000_000...1_000_000_000, using: &random)
        : Int.random(in: shortest...longest, using: &random)
    }
    var L = Int.random(in: 1...(self == .tiny ? 5 : 64), using: &random)
    if self == .oneSlot { L = 1 }
    var kP = Int.random(in: 1...L, using: &random)
    var kC = Int.random(in: 1...L, using: &random)
    if self == .highestThresholds { (kP, kC) = (L, L) }

    var (WP, WC) = (duration(from: 1), duration(from: 1))
    var (NP, NC) = (duration(from: 0), duration(from: 0))
    var (SP, SC) = (duration(from: 0), duration(from: 0))
    let nudge = Int.random(in: -1...1, using: &random)
    switch self {
    case .tiny, .plain, .oneSlot, .highestThresholds, .huge: break
    case .free: (NP, NC, SP, SC) = (0, 0, 0, 0)
    case .equalWork: WC = WP
    case .tieOfConsumer:
      if kP == L { kP = max(1, L - 1) }
      SC = max(0, (L - kP) * WP - WC + nudge)
    case .tieOfProducer:
      if kC == L { kC = max(1, L - 1) }
      SP = max(0, (L - kC) * WC - WP + nudge)
    case .allEqual: (WC, NP, NC, SP, SC) = (WP, WP, WP, WP, WP)
    }
    return try Scenario(
      L: L, kP: kP, kC: kC, WP: WP, WC: WC, NP: NP, NC: NC, SP: SP, SC: SC)
  }
}
