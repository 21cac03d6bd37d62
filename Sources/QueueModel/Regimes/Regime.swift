/// The operating regimes of a pair that notifies (section 2.2, Table 1), and lockstep.
public enum Regime: String, CaseIterable, Sendable, Codable {
  /// Fast consumer: C drains the queue and blocks, P never does (2.2.1).
  case FC
  /// Fast producer: P fills the queue and blocks, C never does (2.2.2).
  case FP
  /// Slow consumer start-up: C is fast but starts so late that P fills the queue first (2.2.3).
  case SCS
  /// Slow producer start-up: P is fast but starts so late that C drains the queue first (2.2.4).
  case SPS
  /// Slow producer and consumer start-up: the parties take turns (2.2.5).
  case SS
  /// Lockstep: both are equally fast, and after the start nobody blocks (end of 2.2.2).
  case LS

  /// What the regime is called in words.
  public var name: String {
    switch self {
    case .FC: "fast consumer"
    case .FP: "fast producer"
    case .SCS: "slow consumer start-up"
    case .SPS: "slow producer start-up"
    case .SS: "slow start-up of both"
    case .LS: "lockstep"
    }
  }

  /// The parameters on which T or E can depend while the regime lasts; the others have no effect.
  public var parameters: Set<Parameter> {
    switch self {
    case .FC: [.WP, .WC, .kP, .NP, .SC]
    case .FP: [.WP, .WC, .kC, .NC, .SP]
    case .SCS, .SPS, .SS: Set(Parameter.allCases)
    case .LS: [.WP, .WC]
    }
  }
}
