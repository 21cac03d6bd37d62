internal import QueueModel

/// What a lesson has the model compute: `T of WP=1301 > T`, `E / start.E`, `regime == SS and L >= 8`.
indirect enum Formula: Hashable, Sendable {
  case number(Double)
  case regime(Regime)
  case quantity(Term, at: Place)
  case negative(Formula)
  case calculation(Formula, Calculation, Formula)
  case comparison(Formula, Comparison, Formula)
  case all([Formula])
  case any([Formula])
  case not(Formula)

  enum Calculation: Hashable, Sendable { case plus, minus, times, over }

  enum Comparison: Hashable, Sendable { case less, atMost, more, atLeast, equal, unequal }

  /// Where a quantity is looked at.
  struct Place: Hashable, Sendable {
    var base = Base.now
    /// What is different from there.
    var changes: [Assignment] = []
  }

  enum Base: String, CaseIterable, Hashable, Sendable {
    /// Behind the change of a step; in a challenge, where the knobs stand.
    case now
    /// Before the change; in a challenge, where it began.
    case before
    case start
    /// The same numbers if both parties poll.
    case polling
  }

  /// What a formula gives.
  enum Kind: Hashable, Sendable { case number, regime, truth }

  var kind: Kind {
    switch self {
    case .number, .negative, .calculation: .number
    case .quantity(let quantity, _): quantity == .regime ? .regime : .number
    case .regime: .regime
    case .comparison, .all, .any, .not: .truth
    }
  }
}

/// The two points that formulas speak of.
struct Situation: Hashable, Sendable {
  let before: Experiment
  let now: Experiment

  /// The experiment at a place; nil if its changes are not possible there.
  func experiment(at place: Formula.Place) -> Experiment? {
    try? place.changes.applied(to: base(of: place))
  }

  /// The experiment from which a place's changes start.
  func base(of place: Formula.Place) -> Experiment {
    var experiment = [.now, .polling].contains(place.base) ? now : before
    if place.base == .polling { (experiment.P, experiment.C) = (.poll, .poll) }
    return experiment
  }
}

extension Formula {
  /// The number in a situation; nil where the model has none.
  func number(_ situation: Situation) -> Double? {
    switch self {
    case .number(let number): number
    case .quantity(let quantity, let place):
      situation.experiment(at: place)?.number(quantity)
    case .negative(let formula): formula.number(situation).map { -$0 }
    case .calculation(let left, let calculation, let right):
      left.number(situation).flatMap { left in
        right.number(situation).map { calculation.result(left, $0) }
      }
    case .regime, .comparison, .all, .any, .not: nil
    }
  }

  /// The regime in a situation.
  func regime(_ situation: Situation) -> Regime? {
    switch self {
    case .regime(let regime): regime
    case .quantity(.regime, let place):
      situation.experiment(at: place).flatMap { $0.hasRegimes ? $0.scenario.regime : nil }
    default: nil
    }
  }

  /// Whether it is true in a situation; nil where the model cannot tell.
  func holds(_ situation: Situation) -> Bool? {
    switch self {
    case .comparison(let left, let comparison, let right):
      if left.kind == .regime {
        guard let left = left.regime(situation), let right = right.regime(situation) else {
          return nil
        }
        return (left == right) == (comparison == .equal)
      }
      guard let left = left.number(situation), let right = right.number(situation) else {
        return nil
      }
      return comparison.holds(left, right)
    case .all(let parts): return Self.together(parts.map { $0.holds(situation) }, decisive: false)
    case .any(let parts): return Self.together(parts.map { $0.holds(situation) }, decisive: true)
    case .not(let formula): return formula.holds(situation).map { !$0 }
    case .number, .regime, .quantity, .negative, .calculation: return nil
    }
  }

  /// One part of the decisive kind decides, whatever is not known of the others.
  private static func together(_ parts: [Bool?], decisive: Bool) -> Bool? {
    if parts.contains(decisive) { return decisive }
    return parts.contains(nil) ? nil : !decisive
  }
}

extension Formula.Calculation {
  func result(_ left: Double, _ right: Double) -> Double {
    switch self {
    case .plus: left + right
    case .minus: left - right
    case .times: left * right
    case .over: left / right
    }
  }
}

extension Formula.Comparison {
  func holds(_ left: Double, _ right: Double) -> Bool {
    switch self {
    case .less: left < right
    case .atMost: left <= right
    case .more: left > right
    case .atLeast: left >= right
    case .equal: left == right
    case .unequal: left != right
    }
  }
}
