extension Scenario {
  /// The best that SS can do, the lower envelope of T in SS and the third curve of Figure 2:
  /// (NP + NC + (WP+WC)(L−1)) / L, in ticks.
  public var bestSS: Fraction {
    Fraction(reducing: Int128(NP + NC) + Int128(WP + WC) * Int128(L - 1), Int128(L))
  }

  /// The right dotted line of Figure 2: for larger WP, FC has its smallest batch, m = kP.
  /// kP·WC + SC, in ticks.
  public var smallestBatchFC: Int { kP * WC + SC }

  /// The left dotted line of Figure 2: for smaller WP, FP has its smallest batch, m = kC.
  /// (WC − SP) / kC in ticks; negative where FP never gets there.
  public var smallestBatchFP: Fraction { Fraction(reducing: Int128(WC - SP), Int128(kC)) }

  /// The shortest queue in which C is not slow to start: kP + ⌈(SC+WC)/WP⌉. It can be above the
  /// longest queue that a scenario may have.
  public var criticalLengthForC: Int { kP + (SC + WC).dividedUp(by: WP) }

  /// The shortest queue in which P is not slow to start: kC + ⌈(SP+WP)/WC⌉. It can be above the
  /// longest queue that a scenario may have.
  public var criticalLengthForP: Int { kC + (SP + WP).dividedUp(by: WC) }
}
