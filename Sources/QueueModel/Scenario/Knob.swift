/// What one hand turns: a single parameter, or N or S, which turn both parties' costs together.
public enum Knob: Hashable, Sendable {
  /// A parameter on its own.
  case one(Parameter)
  /// NP and NC together.
  case N
  /// SP and SC together.
  case S

  /// The length of the queue.
  public static let L = Knob.one(.L)
  /// The threshold at which P notifies.
  public static let kP = Knob.one(.kP)
  /// The threshold at which C notifies.
  public static let kC = Knob.one(.kC)
  /// P's work for a message.
  public static let WP = Knob.one(.WP)
  /// C's work for a message.
  public static let WC = Knob.one(.WC)
  /// The cost of a notification by P.
  public static let NP = Knob.one(.NP)
  /// The cost of a notification by C.
  public static let NC = Knob.one(.NC)
  /// The start-up of P.
  public static let SP = Knob.one(.SP)
  /// The start-up of C.
  public static let SC = Knob.one(.SC)

  /// The parameters that the knob turns, P's before C's.
  public var parameters: [Parameter] {
    switch self {
    case .one(let parameter): [parameter]
    case .N: [.NP, .NC]
    case .S: [.SP, .SC]
    }
  }

  /// The parameter whose value stands for the knob: P's where it turns two.
  public var leader: Parameter {
    switch self {
    case .one(let parameter): parameter
    case .N: .NP
    case .S: .SP
    }
  }

  /// The paper's symbol: `L`, `kP` … `SC`, or `N` or `S`.
  public var symbol: String {
    switch self {
    case .one(let parameter): parameter.rawValue
    case .N: "N"
    case .S: "S"
    }
  }

  /// The nine parameters as knobs, in the paper's order.
  public static let nine = Parameter.allCases.map(Knob.one)

  /// The knob with that symbol, or nil.
  public init?(symbol: String) {
    switch symbol {
    case "N": self = .N
    case "S": self = .S
    default:
      guard let parameter = Parameter(rawValue: symbol) else { return nil }
      self = .one(parameter)
    }
  }
}
