/// The distributions of the six times of a scenario, all independent of each other.
public struct Variability: Hashable, Sendable {
  /// How P's work varies.
  public var WP = Distribution.constant
  /// How C's work varies.
  public var WC = Distribution.constant
  /// How the cost of P's notifications varies.
  public var NP = Distribution.constant
  /// How the cost of C's notifications varies.
  public var NC = Distribution.constant
  /// How P's start-up varies.
  public var SP = Distribution.constant
  /// How C's start-up varies.
  public var SC = Distribution.constant

  /// Constant times, as in the paper's model.
  public static let none = Variability()

  /// All times constant.
  public init() {}

  /// The distribution of a parameter; the counts L, kP and kC are always constant.
  public subscript(parameter: Parameter) -> Distribution {
    get {
      switch parameter {
      case .L, .kP, .kC: .constant
      case .WP: WP
      case .WC: WC
      case .NP: NP
      case .NC: NC
      case .SP: SP
      case .SC: SC
      }
    }
    set {
      switch parameter {
      case .L, .kP, .kC: break
      case .WP: WP = newValue
      case .WC: WC = newValue
      case .NP: NP = newValue
      case .NC: NC = newValue
      case .SP: SP = newValue
      case .SC: SC = newValue
      }
    }
  }
}
