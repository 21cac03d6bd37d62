import QueueModel

@testable import Explorer

/// Table 1 of the paper in the explorer's words, with ties as the model reads them.
enum TableOne {
  /// What has to be true for a regime, as the *why* panel says it.
  static let verdicts: [Regime: Set<String>] = [
    .FC: ["C is faster", "C starts in time"],
    .FP: ["P is faster", "P starts in time"],
    .SCS: ["C is faster", "C starts late", "P starts in time"],
    .SPS: ["P is faster", "P starts late", "C starts in time"],
    .SS: ["C starts late", "P starts late"],
  ]

  /// The reasons that a crossing may give for the new regime.
  static func reasons(for regime: Regime) -> Set<String> {
    // Lockstep needs equal speeds, and that not both start late.
    verdicts[regime] ?? ["WP = WC", "C starts in time", "P starts in time"]
  }
}
