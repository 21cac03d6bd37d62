import QueueModel

/// One scenario with one kind of time.
struct SpeedCase {
  let name: String
  let scenario: Scenario
  /// Whose notifications begin the cycles.
  let regeneration: Party
  /// The distribution of both parties' W.
  let distribution: Distribution

  var variability: Variability {
    var variability = Variability()
    variability.WP = distribution
    variability.WC = distribution
    return variability
  }

  var isRandom: Bool { distribution != .constant }

  static let all: [SpeedCase] = scenarios.flatMap { name, regeneration, scenario in
    [
      ("deterministic", Distribution.constant), ("exponential", .exponential),
      ("lognormal", .lognormal(variation: 1)),
    ].map { kind, distribution in
      SpeedCase(
        name: "\(name) \(kind)", scenario: scenario, regeneration: regeneration,
        distribution: distribution)
    }
  }

  private static let scenarios: [(String, Party, Scenario)] = [
    ("FC", Party.P, [256, 1, 1, 1000, 700, 2000, 1500, 500, 700]),
    ("FP", .C, [256, 1, 64, 700, 1000, 2000, 1500, 500, 700]),
    ("SS", .P, [16, 1, 1, 100, 90, 2000, 2000, 5000, 5000]),
  ].compactMap { name, party, values in
    let scenario = try? Scenario(
      L: values[0], kP: values[1], kC: values[2], WP: values[3], WC: values[4], NP: values[5],
      NC: values[6], SP: values[7], SC: values[8])
    return scenario.map { (name, party, $0) }
  }
}
