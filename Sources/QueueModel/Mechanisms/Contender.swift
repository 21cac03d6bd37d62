/// One of the strategies that are compared for a scenario.
public struct Contender: Hashable, Sendable {
  /// A short name that no other contender has.
  public let name: String
  /// The letter of its row in the table of strategies, A to X.
  public let row: String
  /// The pair with that strategy.
  public let experiment: Experiment

  /// A strategy under a name and the letter of its row.
  public init(name: String, row: String, experiment: Experiment) {
    (self.name, self.row, self.experiment) = (name, row, experiment)
  }
}

extension Experiment {
  /// All strategies for a scenario, with the settings that one would try first, always in the same
  /// order.
  ///
  /// The scenario is first as it is (A); then with both thresholds at 8, or at half of the queue
  /// where that is less, unless that is what it has; B, one party polling (C), D, E, F, G asleep
  /// and busy, H, V and X on both sides.
  public static func comparison(
    of scenario: Scenario, variability: Variability = .none, arrivals: Arrivals = .greedy
  ) -> [Contender] {
    func contender(
      _ name: String, _ row: String, P: Strategy, C: Strategy, in scenario: Scenario
    ) -> Contender {
      Contender(
        name: name, row: row,
        experiment: Experiment(scenario, P: P, C: C, variability: variability, arrivals: arrivals))
    }
    var contenders = [contender("notify", "A", P: .notify, C: .notify, in: scenario)]
    let threshold = min(8, max(1, scenario.L / 2))
    let raised = scenario.pushing(.kP, to: threshold).pushing(.kC, to: threshold)
    if raised != scenario {
      contenders.append(
        contender("notify k=\(threshold)", "A", P: .notify, C: .notify, in: raised))
    }
    for kind in Strategy.Kind.allCases where kind != .notify {
      contenders.append(
        contender(
          kind.rawValue, kind.row, P: Strategy(kind, for: .P, in: scenario),
          C: Strategy(kind, for: .C, in: scenario), in: scenario))
      if kind == .poll {
        contenders += [
          contender("C polls", "C", P: .notify, C: .poll, in: scenario),
          contender("P polls", "C", P: .poll, C: .notify, in: scenario),
        ]
      }
    }
    return contenders
  }
}
