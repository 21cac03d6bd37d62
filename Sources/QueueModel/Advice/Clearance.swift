/// How far a setting is from the nearest regime border, should the environment turn out otherwise:
/// the least relative change of WP, WC, SP or SC alone that leads into another regime. No border
/// depends on NP or NC.
public struct Clearance: Hashable, Sendable {
  /// What has to change.
  public let parameter: Parameter
  /// From today's value, at least 1.
  public let value: Int
  /// To the first value in another regime.
  public let reached: Int

  /// |reached − value| / value.
  public var change: Fraction {
    Fraction(reducing: Int128(abs(reached - value)), Int128(value))
  }

  /// Nearer to a border than another one.
  static func < (left: Clearance, right: Clearance) -> Bool {
    abs(left.reached - left.value) * right.value < abs(right.reached - right.value) * left.value
  }
}

extension Setup {
  /// The nearest border; nil if no change of one time reaches one, as where both poll.
  public var margin: Clearance? {
    guard pairing != .poll else { return nil }
    return pairing.effective(scenario).nearestBorder
  }

  /// What there is behind the nearest border.
  public func behind(_ margin: Clearance) -> Setup {
    Setup(pairing, in: scenario.placing(.one(margin.parameter), at: margin.reached))
  }
}

extension Scenario {
  /// The nearest border along WP, WC, SP or SC, relative to today's values.
  ///
  /// Only the conditions on which the regime rests have a border: in FC the start of C, in FP that
  /// of P, in SS both starts but not the speeds.
  var nearestBorder: Clearance? {
    let (isSlowC, isSlowP) = (isConsumerSlowToStart, isProducerSlowToStart)
    var nearest = NearestBorder(scenario: self)
    if !(isSlowC && isSlowP) {
      // From lockstep a tick in either direction is enough.
      let ticks = max(1, abs(WP - WC))
      nearest.consider(.WP, by: WP > WC ? -ticks : ticks)
      nearest.consider(.WC, by: WP < WC ? -ticks : ticks)
      if WP == WC {
        nearest.consider(.WP, by: -ticks)
        nearest.consider(.WC, by: -ticks)
      }
    }
    if WC < WP || isSlowP {
      nearest.consider(.WP, slope: L - kP, slack: a - SC)
      nearest.consider(.WC, slope: -1, slack: a - SC)
      nearest.consider(.SC, slope: -1, slack: a - SC)
    }
    if WP < WC || isSlowC {
      nearest.consider(.WP, slope: -1, slack: b - SP)
      nearest.consider(.WC, slope: L - kC, slack: b - SP)
      nearest.consider(.SP, slope: -1, slack: b - SP)
    }
    return nearest.margin
  }
}

/// Keeps the nearest of the borders that it is told.
private struct NearestBorder {
  let scenario: Scenario
  var margin: Clearance?

  /// A border so many ticks away.
  mutating func consider(_ parameter: Parameter, by ticks: Int) {
    let value = scenario[parameter]
    guard value > 0, parameter.range.contains(value + ticks) else { return }
    let found = Clearance(parameter: parameter, value: value, reached: value + ticks)
    if let margin, !(found < margin) { return }
    margin = found
  }

  /// The border of a start-up, which is in time as long as its slack is not negative; the slack
  /// moves by the slope for each tick.
  mutating func consider(_ parameter: Parameter, slope: Int, slack: Int) {
    guard slope != 0 else { return }
    let steepness = abs(slope)
    let ticks = slack >= 0 ? slack / steepness + 1 : (-slack).dividedUp(by: steepness)
    consider(parameter, by: (slack >= 0) == (slope < 0) ? ticks : -ticks)
  }
}
