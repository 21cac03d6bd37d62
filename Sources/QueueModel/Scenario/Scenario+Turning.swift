extension Scenario {
  /// The value at which a knob stands: of N and S, which turn two parameters, P's.
  public subscript(knob: Knob) -> Int { self[knob.leader] }

  /// The values that a knob can take while all other parameters stay: L no lower than kP and kC,
  /// and these no higher than L.
  public func range(of knob: Knob) -> ClosedRange<Int> {
    switch knob {
    case .L: max(kP, kC)...Parameter.L.range.upperBound
    case .kP, .kC: 1...L
    default: knob.leader.range
    }
  }

  /// The scenario with a knob at a value.
  /// - Throws: `ScenarioError` if the value is outside `range(of:)`.
  public func turning(_ knob: Knob, to value: Int) throws(ScenarioError) -> Scenario {
    guard !range(of: knob).contains(value) else { return placing(knob, at: value) }
    let allowed = knob.leader.range
    guard allowed.contains(value) else {
      throw .outOfRange(knob.leader, value: value, allowed: allowed)
    }
    switch knob {
    case .L where kP > value: throw .thresholdAboveLength(.kP, value: kP, length: value)
    case .L: throw .thresholdAboveLength(.kC, value: kC, length: value)
    default: throw .thresholdAboveLength(knob.leader, value: value, length: L)
    }
  }

  /// The scenario with a knob as near to a value as it can go; a shorter queue pushes kP and kC
  /// down with it.
  public func pushing(_ knob: Knob, to value: Int) -> Scenario {
    let allowed = knob == .L ? Parameter.L.range : range(of: knob)
    let reached = min(max(value, allowed.lowerBound), allowed.upperBound)
    guard knob == .L else { return placing(knob, at: reached) }
    return placing(.kP, at: min(kP, reached)).placing(.kC, at: min(kC, reached))
      .placing(.L, at: reached)
  }

  /// The scenario with that unit behind its numbers.
  public func labelled(_ unit: TimeUnit) -> Scenario {
    Scenario(
      unchecked: L, kP: kP, kC: kC, WP: WP, WC: WC, NP: NP, NC: NC, SP: SP, SC: SC, unit: unit)
  }

  func placing(_ knob: Knob, at value: Int) -> Scenario {
    var moved = self
    moved.place(knob, at: value)
    return moved
  }

  /// Sets a knob to a value that is known to be possible, in place: a map does it at every dot.
  package mutating func place(_ knob: Knob, at value: Int) {
    switch knob {
    case .one(let parameter): self[parameter] = value
    case .N: (NP, NC) = (value, value)
    case .S: (SP, SC) = (value, value)
    }
  }
}
