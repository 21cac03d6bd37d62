/// Everything that a simulation depends on besides its seed: the scenario, what each party does
/// when it cannot go on, how times vary, and where messages come from.
public struct Experiment: Hashable, Sendable {
  /// The nine numbers.
  public var scenario: Scenario
  /// P's strategy.
  public var P: Strategy
  /// C's strategy.
  public var C: Strategy
  /// How the six times vary around the scenario's.
  public var variability: Variability
  /// Where P's messages come from.
  public var arrivals: Arrivals

  /// The paper's model, unless something else is said.
  public init(
    _ scenario: Scenario, P: Strategy = .notify, C: Strategy = .notify,
    variability: Variability = .none, arrivals: Arrivals = .greedy
  ) {
    self.scenario = scenario
    self.P = P
    self.C = C
    self.variability = variability
    self.arrivals = arrivals
  }

  /// The strategy of a party.
  public subscript(party: Party) -> Strategy {
    get { party == .P ? P : C }
    set { if party == .P { P = newValue } else { C = newValue } }
  }

  /// Whether nothing in it is random, so that it has a period.
  public var isDeterministic: Bool {
    if case .poisson = arrivals { return false }
    return variability == .none
  }

  /// Whether it is the paper's model, to which the closed forms apply.
  public var isPapersModel: Bool {
    P == .notify && C == .notify && variability == .none && arrivals == .greedy
  }
}
