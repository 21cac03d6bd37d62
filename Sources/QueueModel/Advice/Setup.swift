/// A way to set up the pair, and what comes of it.
public struct Setup: Hashable, Sendable {
  /// Who polls and who is told.
  public let pairing: Pairing
  /// With the environment's six times; a threshold at which nobody is told is of no consequence.
  public let scenario: Scenario
  /// T and E.
  public let cycle: Cycle
  /// The worst service latency in ticks.
  public let latency: Int

  /// What comes of a pairing in a scenario.
  public init(_ pairing: Pairing, in scenario: Scenario) {
    self.pairing = pairing
    self.scenario = scenario
    let effective = pairing.effective(scenario)
    let form = effective.closedForm
    cycle = pairing == .notify ? form.cycle : pairing.cycle(form.cycle, in: scenario)
    latency = effective.worstServiceLatency(in: form)
  }

  private init(_ setting: Setup, latency: Int) {
    (pairing, scenario, cycle) = (setting.pairing, setting.scenario, setting.cycle)
    self.latency = latency
  }

  /// What a setting with the same T and E would be like at another latency.
  func withLatency(_ latency: Int) -> Setup { Setup(self, latency: latency) }

  /// The time between messages in ticks.
  public var T: Fraction { cycle.T }
  /// The work of both parties for one message in ticks.
  public var E: Fraction { cycle.E }
  /// The same as what can be simulated.
  public var experiment: Experiment { Experiment(scenario, P: pairing.P, C: pairing.C) }

  /// Regime, m and T of the pair that goes on at the same instants.
  public var form: ClosedForm { pairing.effective(scenario).closedForm }
  /// The regime; nil if both poll. A pair of which one polls has the regime of the pair that goes
  /// on at the same instants.
  public var regime: Regime? { pairing == .poll ? nil : form.regime }
  /// The batch m, m′ in SCS and SPS; nil in lockstep and if both poll.
  public var m: Int? { pairing == .poll ? nil : form.m }

  /// T, E or the worst latency in ticks.
  public subscript(objective: Objective) -> Fraction {
    switch objective {
    case .T: T
    case .E: E
    case .latency: Fraction(latency)
    }
  }

  /// The same as a floating-point number.
  public func approximate(_ objective: Objective) -> Double {
    switch objective {
    case .T: cycle.timePerMessage
    case .E: cycle.workPerMessage
    case .latency: Double(latency)
    }
  }

  /// Whether T, E or the latency is at most so much, exactly.
  func isWithin(_ limit: Fraction, of objective: Objective) -> Bool {
    let (value, bound) = (approximate(objective), limit.approximation)
    if abs(value - bound) > 1e-9 * max(value, bound) { return value < bound }
    return self[objective] <= limit
  }

  /// Whether it is less, exactly.
  func isLess(than other: Setup, in objective: Objective) -> Bool {
    let (value, theirs) = (approximate(objective), other.approximate(objective))
    if abs(value - theirs) > 1e-9 * max(value, theirs) { return value < theirs }
    switch objective {
    case .T: return Pace(.T, cycle) < Pace(.T, other.cycle)
    case .E: return Pace(.E, cycle) < Pace(.E, other.cycle)
    case .latency: return latency < other.latency
    }
  }
}
