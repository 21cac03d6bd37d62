/// The nine numbers of the model (section 2), known to be in range.
public struct Scenario: Hashable, Sendable {
  /// Slots in the queue, 1 … 1 048 576.
  public internal(set) var L: Int
  /// When C is blocked, P notifies it as soon as the queue holds kP messages, 1 … L.
  public internal(set) var kP: Int
  /// When P is blocked, C notifies it as soon as kC slots are free, 1 … L.
  public internal(set) var kC: Int
  /// P's work for one message, 1 … 10⁹ ticks.
  public internal(set) var WP: Int
  /// C's work for one message, 1 … 10⁹ ticks.
  public internal(set) var WC: Int
  /// What a notification costs P, 0 … 10⁹ ticks.
  public internal(set) var NP: Int
  /// What a notification costs C, 0 … 10⁹ ticks.
  public internal(set) var NC: Int
  /// What it costs P to start after a notification, 0 … 10⁹ ticks.
  public internal(set) var SP: Int
  /// What it costs C to start after a notification, 0 … 10⁹ ticks.
  public internal(set) var SC: Int
  /// What a tick is: a label only.
  public let unit: TimeUnit

  /// A scenario with those parameters.
  /// - Throws: the first `ScenarioError` in the order L, kP, kC, WP, WC, NP, NC, SP, SC.
  public init(
    L: Int, kP: Int = 1, kC: Int = 1, WP: Int, WC: Int, NP: Int, NC: Int, SP: Int, SC: Int,
    unit: TimeUnit = .ticks
  ) throws(ScenarioError) {
    self.init(
      unchecked: L, kP: kP, kC: kC, WP: WP, WC: WC, NP: NP, NC: NC, SP: SP, SC: SC, unit: unit)
    for parameter in Parameter.allCases {
      let value = self[parameter]
      guard parameter.range.contains(value) else {
        throw .outOfRange(parameter, value: value, allowed: parameter.range)
      }
    }
    for (threshold, value) in [(Parameter.kP, kP), (.kC, kC)] where value > L {
      throw .thresholdAboveLength(threshold, value: value, length: L)
    }
  }

  init(
    unchecked L: Int, kP: Int, kC: Int, WP: Int, WC: Int, NP: Int, NC: Int, SP: Int, SC: Int,
    unit: TimeUnit
  ) {
    (self.L, self.kP, self.kC) = (L, kP, kC)
    (self.WP, self.WC) = (WP, WC)
    (self.NP, self.NC) = (NP, NC)
    (self.SP, self.SC) = (SP, SC)
    self.unit = unit
  }

  /// The value of a parameter.
  public internal(set) subscript(parameter: Parameter) -> Int {
    get {
      switch parameter {
      case .L: L
      case .kP: kP
      case .kC: kC
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
      case .L: L = newValue
      case .kP: kP = newValue
      case .kC: kC = newValue
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
