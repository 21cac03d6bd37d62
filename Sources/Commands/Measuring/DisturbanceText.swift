import Plotting
import QueueLab
import QueueModel

/// Why runs say little, in words.
enum DisturbanceText {
  /// `P was away for 4.1 % of the run`.
  static func sentence(_ disturbance: Disturbance) -> String {
    switch disturbance {
    case .lost(let party, let share):
      "\(party.rawValue) was away for \(percent(share)) of the run while it had work"
    case .lateStart(let party, let share):
      "\(party.rawValue) started late for \(percent(share)) of the run"
    case .notConcurrent(let party, let share):
      "\(party.rawValue)'s CPU was away for \(percent(share)) of the test beside the run"
    case .clocksDiffer(let party, let share):
      "in \(percent(share)) of its start-ups \(party.rawValue) ran before it was notified, by the "
        + "clocks of the two CPUs"
    }
  }

  /// How many of some runs were disturbed and by what; nil if none was.
  static func summary(_ runs: [RunFigures]) -> String? {
    let disturbed = runs.count(where: \.isDisturbed)
    guard disturbed > 0 else { return nil }
    var reasons: [String] = []
    for kind in Kind.allCases {
      for party in Party.allCases {
        let shares = runs.compactMap { run in
          run.disturbances.filter { Kind($0) == kind && $0.party == party }.map(\.share).max()
        }
        guard let worst = shares.max() else { continue }
        reasons.append(
          "\(kind.text(party)) in \(shares.count), \(percent(worst)) at worst")
      }
    }
    return """
      \(disturbed) of \(runs.count) runs \(disturbed == 1 ? "was" : "were") disturbed and repeated: \
      \(reasons.joined(separator: "; "))
      """
  }

  static func percent(_ share: Double) -> String {
    "\(NumberText.significant(100 * share, digits: 2)) %"
  }

  private enum Kind: CaseIterable {
    case lost, lateStart, notConcurrent, clocksDiffer

    init(_ disturbance: Disturbance) {
      switch disturbance {
      case .lost: self = .lost
      case .lateStart: self = .lateStart
      case .notConcurrent: self = .notConcurrent
      case .clocksDiffer: self = .clocksDiffer
      }
    }

    func text(_ party: Party) -> String {
      switch self {
      case .lost: "\(party.rawValue) was away while it had work"
      case .lateStart: "\(party.rawValue) started late"
      case .notConcurrent: "\(party.rawValue)'s CPU was away beside the run"
      case .clocksDiffer: "\(party.rawValue) ran before it was notified, by the clocks of the CPUs,"
      }
    }
  }
}
