internal import QueueModel

extension Experiment {
  /// The same scenario, times and arrivals with every strategy: on both sides, then only for the party
  /// that has to wait for the other.
  var comparison: [Experiment] {
    let waiting: Party = scenario.WC <= scenario.WP ? .C : .P
    func usual(_ kind: Strategy.Kind, _ party: Party) -> Strategy {
      .usual(kind, for: party, in: scenario)
    }
    let both = Strategy.Kind.allCases.map { kind in
      with(P: usual(kind, .P), C: usual(kind, .C))
    }
    let alone: [Strategy.Kind] = [.poll, .spin, .sleep, .nap, .guardIdle, .guardBusy, .adaptive]
    return both
      + alone.map { kind in
        waiting == .P
          ? with(P: usual(kind, .P), C: .notify) : with(P: .notify, C: usual(kind, .C))
      }
  }

  private func with(P: Strategy, C: Strategy) -> Experiment {
    Experiment(scenario, P: P, C: C, variability: variability, arrivals: arrivals)
  }
}
