extension Experiment {
  /// T, E and notifications in the long run as exact fractions; nil where there is no formula.
  ///
  /// With a greedy producer and constant times there is one in these cases, whatever the numbers:
  /// - Both parties are told (`notify`, `virtio`, `coalesce`), also if only one coalesces. A
  ///   coalescing P tells at k = min(n, L, ⌊τ/WP⌋ + 1) messages; if its timer comes first, it tells
  ///   by r = τ − (k−1)·WP later than at the k-th, so that C's start-up counts as SC + r for the
  ///   regime, m and T, but as SC for E. C likewise, with WC.
  /// - One party or both `poll`. To poll is to be told at the first by a notification and a
  ///   start-up that take no time, and to pay for all waits. (With L = 1 the parties wait for each
  ///   other and T is WP + WC, above the paper's max(WP, WC).)
  /// - `spin` with a budget of 0, `nap` with no nap, `guard` with no delay: those are `notify`.
  /// - `spin` with a budget that outlasts each wait, which is `poll`. With C: WP − WC (WP for
  ///   L = 1) and, unless P polls too, SP − b.
  ///
  /// In the following cases the slower party never waits, so that its strategy is of no consequence
  /// (but for a guard with θ > 0), T = max(WP, WC), and nobody notifies. With C as the faster one:
  /// - C is told and is not slow to start: a ≥ SC. This is FC, with its T and notifications.
  /// - C spins for WP − WC at least: it costs that much for each message.
  /// - C sleeps, and Y + WC ≤ (L−1)·WP + g, so that P never finds the queue full. Each sleep covers
  ///   Y of the time that is left, (WP−WC)/Y sleeps for each message; E = WP + WC + YE·(WP−WC)/Y.
  ///   The grain g divides all times that occur, and is at least 1.
  /// - C naps for WP − WC at least, R·Y ≥ WP − WC, and Y is short enough for `sleep`.
  /// - C guards with d ≥ WP − WC and d + WC ≤ (L−1−θ)·WP + g: at no cost, or at WP − WC if busy.
  ///
  /// Those that can block (`spin`, `nap`, `guard`) could also stay in a cycle of late starts, where
  /// the queue is full when C starts and empty when P does. It is excluded if C is told in time,
  /// a ≥ SC, if P polls, or if P is told (after spinning or at once) in time, b ≥ SP. For other
  /// numbers there is no formula here. All this holds with P and C exchanged, too.
  ///
  /// Settings are expected to be in their ranges.
  public var closedForm: Cycle? {
    guard let encounter = Encounter(self)?.withoutLastingSpins else { return nil }
    return encounter.cycleOfBlockingAndPolling ?? encounter.cycleOfFastConsumer
      ?? encounter.mirrored.cycleOfFastConsumer?.mirrored
  }
}
