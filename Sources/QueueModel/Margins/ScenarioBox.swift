/// All scenarios whose parameters lie in ranges of their own, with kP and kC at most L.
public struct ScenarioBox: Hashable, Sendable {
  var L, kP, kC, WP, WC, NP, NC, SP, SC: ClosedRange<Int>
  let unit: TimeUnit

  /// The scenarios that a scenario may truly be, with what is in doubt about it: never outside of
  /// what a parameter can be.
  public init(around scenario: Scenario, _ doubts: Doubts = Doubts()) {
    func range(_ parameter: Parameter) -> ClosedRange<Int> {
      let value = scenario[parameter]
      guard let reach = doubts[parameter]?.reach(of: value) else { return value...value }
      return (value - reach...value + reach).clamped(to: parameter.range)
    }
    (L, kP, kC) = (range(.L), range(.kP), range(.kC))
    (WP, WC) = (range(.WP), range(.WC))
    (NP, NC, SP, SC) = (range(.NP), range(.NC), range(.SP), range(.SC))
    unit = scenario.unit
    let shortest = max(L.lowerBound, kP.lowerBound, kC.lowerBound)
    L = shortest...L.upperBound
    kP = kP.lowerBound...min(kP.upperBound, L.upperBound)
    kC = kC.lowerBound...min(kC.upperBound, L.upperBound)
  }

  /// The values of a parameter in the box; of a threshold as far as the longest queue lets it.
  public internal(set) subscript(parameter: Parameter) -> ClosedRange<Int> {
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

  /// Whether a scenario lies in the box.
  public func contains(_ scenario: Scenario) -> Bool {
    Parameter.allCases.allSatisfy { self[$0].contains(scenario[$0]) }
  }

  /// The box with P and C in each other's place.
  var mirrored: ScenarioBox {
    var box = self
    (box.kP, box.kC, box.WP, box.WC) = (kC, kP, WC, WP)
    (box.NP, box.NC, box.SP, box.SC) = (NC, NP, SC, SP)
    return box
  }

  /// A scenario of the box; thresholds above L are taken down to it.
  func scenario(_ value: (Parameter, ClosedRange<Int>) -> Int) -> Scenario {
    let length = value(.L, L)
    return Scenario(
      unchecked: length, kP: min(length, value(.kP, kP)), kC: min(length, value(.kC, kC)),
      WP: value(.WP, WP), WC: value(.WC, WC), NP: value(.NP, NP), NC: value(.NC, NC),
      SP: value(.SP, SP), SC: value(.SC, SC), unit: unit)
  }
}
