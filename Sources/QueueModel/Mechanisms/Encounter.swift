/// Two parties and their ways to wait, with what each one's notifications depend on worked into the
/// scenario: what the closed forms of strategies are derived from.
struct Encounter {
  /// Its thresholds are those at which notifications are sent; its start-ups are longer by the
  /// lateness.
  var scenario: Scenario
  var P: Waiting
  var C: Waiting
  /// How much later than at the threshold P is told because C's timer has to run out, in ticks.
  var latenessP = 0
  /// The same of C.
  var latenessC = 0

  /// Nil where something is random, comes from outside, or adapts itself.
  init?(_ experiment: Experiment) {
    guard experiment.arrivals == .greedy, experiment.variability == .none,
      let P = Waiting(experiment.P), let C = Waiting(experiment.C)
    else { return nil }
    (self.P, self.C) = (P, C)
    scenario = experiment.scenario
    var (kP, kC) = (scenario.kP, scenario.kC)
    if experiment.P == .virtio { kC = max(1, 2 * scenario.L / 3) }
    if experiment.C == .virtio { kP = 1 }
    if case .coalesce(let count, let timeout) = experiment.P {
      (kP, latenessC) = Self.notice(count, timeout, pace: scenario.WP, length: scenario.L)
    }
    if case .coalesce(let count, let timeout) = experiment.C {
      (kC, latenessP) = Self.notice(count, timeout, pace: scenario.WC, length: scenario.L)
    }
    scenario = scenario.with(
      kP: kP, kC: kC, SP: scenario.SP + latenessP, SC: scenario.SC + latenessC)
  }

  /// After how many completions, and how long after the last of them, a coalescing party tells its
  /// peer. From the first completion on it works without a pause until its timer runs out or it
  /// cannot go on.
  private static func notice(
    _ count: Int, _ timeout: Int, pace: Int, length: Int
  ) -> (threshold: Int, lateness: Int) {
    if count <= length, (count - 1) * pace <= timeout { return (count, 0) }
    let threshold = min(length, timeout / pace + 1)
    return (threshold, timeout - (threshold - 1) * pace)
  }

  /// The same with the parties exchanged, which only the start tells apart.
  var mirrored: Encounter {
    var result = self
    result.scenario = scenario.mirrored
    (result.P, result.C) = (C, P)
    (result.latenessP, result.latenessC) = (latenessC, latenessP)
    return result
  }
}

extension Scenario {
  /// Other thresholds, notifications and start-ups; they need not be in range.
  func with(
    kP: Int? = nil, kC: Int? = nil, NP: Int? = nil, NC: Int? = nil, SP: Int? = nil, SC: Int? = nil
  ) -> Scenario {
    Scenario(
      unchecked: L, kP: kP ?? self.kP, kC: kC ?? self.kC, WP: WP, WC: WC, NP: NP ?? self.NP,
      NC: NC ?? self.NC, SP: SP ?? self.SP, SC: SC ?? self.SC, unit: unit)
  }
}
