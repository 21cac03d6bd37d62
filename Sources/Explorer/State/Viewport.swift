public import Plotting
internal import QueueModel

/// The stretch of a control's values that its slider and the x axis show.
public struct Viewport: Hashable, Sendable {
  /// The value at the left end.
  public let lower: Int
  /// The value at the right end.
  public let upper: Int
  /// Linear or logarithmic.
  public let scaling: Scaling

  /// A stretch of a knob's values.
  public init(lower: Int, upper: Int, scaling: Scaling) {
    self.lower = lower
    self.upper = max(upper, lower + 1)
    self.scaling = scaling
  }

  /// The same stretch as the scale of an axis; a logarithmic one begins at 1, not at 0.
  var scale: Scale {
    switch scaling {
    case .linear: Scale(Double(lower)...Double(upper), .linear, isWhole: true)
    case .logarithmic:
      Scale(Double(max(1, lower))...Double(max(2, upper)), .logarithmic, isWhole: true)
    }
  }

  /// Where a value lies: 0 at the left end, 1 at the right end.
  func fraction(of value: Int) -> Double {
    min(1, max(0, scale.fraction(of: Double(scaling == .logarithmic ? max(1, value) : value))))
  }

  /// The value at a place on the track, 0 … 1; the left end is always the lowest value.
  func value(at fraction: Double) -> Int {
    guard fraction > 0 else { return lower }
    guard fraction < 1 else { return upper }
    return min(upper, max(lower, Int(scale.value(at: fraction).rounded())))
  }

  func contains(_ value: Int) -> Bool { value >= lower && value <= upper }

  /// Whether a value sits where there is room to move both ways, or at a natural end.
  func isComfortable(for value: Int) -> Bool {
    let place = fraction(of: value)
    let leftEnough = place >= 0.04 || value <= lower + 1 || scaling == .logarithmic
    return contains(value) && leftEnough && place <= 0.96
  }
}

extension Viewport {
  /// The stretch in which a control is best turned from where it stands.
  static func fitting(_ experiment: Experiment, _ control: Control) -> Viewport {
    let value = experiment.value(of: control) ?? 0
    let scenario = experiment.scenario
    func upTo(_ least: Int, from lower: Int = 0) -> Viewport {
      let upper = friendly(max(least, value > Int.max / 5 ? value : value * 5 / 2))
      return Viewport(
        lower: lower, upper: min(upper, control.limits.upperBound), scaling: .linear)
    }
    switch control {
    case .knob(let knob): return .fitting(scenario, knob)
    case .setting(_, .R): return upTo(10)
    case .setting(_, .theta): return upTo(min(10, scenario.L))
    case .setting(_, .n), .burst:
      let limit = control == .burst ? 64 : scenario.L
      let upper = min(control.limits.upperBound, max(value, limit).roundedUpToPowerOfTwo)
      return Viewport(lower: 1, upper: upper, scaling: upper > 16 ? .logarithmic : .linear)
    case .variation:
      return Viewport(
        lower: 0,
        upper: experiment.range(of: control).upperBound == 100
          ? 100 : friendly(max(200, value * 5 / 2)),
        scaling: .linear)
    case .spacing:
      return Viewport(lower: 0, upper: experiment.arrivals.interval ?? 1, scaling: .linear)
    case .interval: return upTo(1)
    case .setting: return upTo(value == 0 ? max(scenario.WP, scenario.WC) : 1)
    case .strategy, .distribution, .arrivals: return Viewport(lower: 0, upper: 1, scaling: .linear)
    }
  }

  static func fitting(_ scenario: Scenario, _ knob: Knob) -> Viewport {
    let value = scenario[knob]
    let limit = knob.leader.range.upperBound
    switch knob {
    case .L:
      let upper = (max(value, 256) * 4).roundedUpToPowerOfTwo
      return Viewport(
        lower: 1, upper: min(upper, Parameter.L.range.upperBound),
        scaling: .logarithmic)
    case .kP, .kC:
      return Viewport(
        lower: 1, upper: scenario.L, scaling: scenario.L > 16 ? .logarithmic : .linear)
    case .WP, .WC:
      return Viewport(
        lower: 0, upper: min(limit, friendly(3 * max(scenario.WP, scenario.WC))),
        scaling: .linear)
    default:
      let least = max(scenario.WP, scenario.WC)
      let span = value == 0 ? least : value * 5 / 2
      let border = scenario.nextBorder(along: knob, .up).map { $0.near.value / 4 * 5 } ?? 0
      let upper = min(limit, friendly(max(span, border)))
      return Viewport(
        lower: 0, upper: upper, scaling: upper / 20 > span ? .logarithmic : .linear)
    }
  }

  /// A stretch around a value that is `factor` times as long, inside of what the knob can do.
  func zoomed(by factor: Double, around value: Int, limits: ClosedRange<Int>) -> Viewport {
    let center = fraction(of: value)
    guard scaling == .linear else {
      return zoomedLogarithmically(by: factor, around: value, limits)
    }
    let length = max(8, (Double(upper - lower) * factor).rounded())
    let low = max(0, Double(value) - center * length)
    return Viewport(
      lower: Int(low), upper: min(limits.upperBound, Int(low + length)), scaling: .linear)
  }

  private func zoomedLogarithmically(
    by factor: Double, around value: Int, _ limits: ClosedRange<Int>
  ) -> Viewport {
    let center = fraction(of: value)
    // Places on today's scale, of which value(at:) also takes those outside of 0 … 1.
    let low = scale.value(at: center - center * factor)
    let high = scale.value(at: center + (1 - center) * factor)
    guard high < 1.5e9, high / max(low, 1) > 1.2 else { return self }
    // Zero has no place on the scale; it lies left of 1.
    return Viewport(
      lower: value < 1 ? lower : max(limits.lowerBound, Int(low)),
      upper: min(limits.upperBound, Int(high.rounded(.up))),
      scaling: .logarithmic)
  }
}

/// The next number at or above that is easy to read on an axis: 1.2, 1.5, 2, 2.5, 3, 3.5 … × 10ⁿ.
func friendly(_ value: Int) -> Int {
  var power = 1
  while power <= value / 10 { power *= 10 }
  for tenths in [10, 12, 15, 20, 25, 30, 35, 40, 45, 50, 60, 70, 80, 90, 100]
  where power * tenths / 10 >= value {
    return power * tenths / 10
  }
  return power * 10
}

extension Int {
  var roundedUpToPowerOfTwo: Int {
    var power = 1
    while power < self { power *= 2 }
    return power
  }
}
