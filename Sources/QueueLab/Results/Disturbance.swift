public import QueueModel

/// Why a run says little about the pair.
public enum Disturbance: Hashable, Sendable {
  /// A party did not run for that share of the measured part while it had work.
  case lost(Party, share: Double)
  /// A party that was notified started late, and this took that share of the measured part.
  case lateStart(Party, share: Double)
  /// Before or after the run a CPU was away for that share of the time.
  case notConcurrent(Party, share: Double)
  /// In that share of its start-ups a party ran before it was notified: the time-stamp counters of
  /// the CPUs differ.
  case clocksDiffer(Party, share: Double)
}

extension Disturbance {
  /// The party that was disturbed.
  public var party: Party {
    switch self {
    case .lost(let party, _), .lateStart(let party, _), .notConcurrent(let party, _),
      .clocksDiffer(let party, _):
      party
    }
  }

  /// Of the measured part, of the check before or after it, or of the start-ups.
  public var share: Double {
    switch self {
    case .lost(_, let share), .lateStart(_, let share), .notConcurrent(_, let share),
      .clocksDiffer(_, let share):
      share
    }
  }
}
