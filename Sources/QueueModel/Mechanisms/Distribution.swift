/// How a time varies around its mean, which is a parameter of the scenario.
///
/// The simulator draws nothing longer than 2⁴⁴ of its units, which are 1024 to a tick for times up to
/// 2²⁴ ticks and fewer for longer ones: some thousand times the longest mean of an experiment. A
/// lognormal time whose standard deviation is dozens of times its mean loses a part of that mean.
public enum Distribution: Hashable, Sendable {
  /// Always the mean.
  case constant
  /// Evenly between (1 − spread) and (1 + spread) times the mean; 0 < spread ≤ 1.
  case uniform(spread: Double)
  case exponential
  /// The logarithm is normal; `variation` is the coefficient of variation, the standard deviation
  /// over the mean, 0 < variation ≤ 100.
  case lognormal(variation: Double)
  /// One of measured samples, each as likely, scaled so that their mean is the parameter.
  case empirical(Samples)
}

/// Measured times: at least one, none of them negative or infinite, not all zero.
public struct Samples: Hashable, Sendable {
  /// What they are called, for people: the file and column that they came from.
  public let name: String
  public let values: [Double]
  /// Their mean, above 0.
  public let mean: Double

  /// Nil where there are none, one is negative or not finite, or all are zero.
  public init?(_ values: [Double], name: String) {
    guard !values.isEmpty, values.allSatisfy({ $0.isFinite && $0 >= 0 }) else { return nil }
    let mean = values.reduce(0, +) / Double(values.count)
    guard mean > 0, mean.isFinite else { return nil }
    self.values = values
    self.name = name
    self.mean = mean
  }
}

/// The distributions of the six times of a scenario, all independent of each other.
public struct Variability: Hashable, Sendable {
  public var WP = Distribution.constant
  public var WC = Distribution.constant
  public var NP = Distribution.constant
  public var NC = Distribution.constant
  public var SP = Distribution.constant
  public var SC = Distribution.constant

  /// Constant times, as in the paper's model.
  public static let none = Variability()

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
