/// How far one knob is from the next regime border and the next jump, and what a change of it does.
public struct Margin: Hashable, Sendable {
  /// The knob that turns.
  public let knob: Knob
  /// Where the knob stands.
  public let value: Int
  /// Regime, m, T and E there.
  public let form: ClosedForm
  /// The nearest regime border below, or nil if there is none in the knob's range.
  public let borderBelow: Jump?
  /// The nearest regime border above, or nil if there is none.
  public let borderAbove: Jump?
  /// The nearest jump of T and E below, a border or a step of m.
  public let jumpBelow: Jump?
  /// The nearest jump of T and E above, or nil.
  public let jumpAbove: Jump?
  /// What a tenth more does; nil where that is no whole step, or more than the knob can be.
  public let tenthMore: Change?
  /// What twice as much does; nil at zero, or where that is more than the knob can be.
  public let doubled: Change?
  /// Whether T or E depends on the knob at all before the next border.
  public let hasEffect: Bool

  /// The pair with a knob turned.
  public struct Change: Hashable, Sendable {
    /// The pair after the change.
    public let scenario: Scenario
    /// Where the knob stands then.
    public let value: Int
    /// Regime, m, T and E then.
    public let form: ClosedForm
  }

  /// The nearest border of the two, as a share of today's value.
  public var nearestBorder: Jump? {
    [borderBelow, borderAbove].compactMap { $0 }.min { distance(to: $0) < distance(to: $1) }
  }

  /// How far the nearest border is, as a share of today's value; nil where there is none.
  public var distance: Double? { nearestBorder.map(distance(to:)) }

  /// How far away the other side of a jump is: the step there over the smaller of the two values,
  /// so that half is as far as double.
  public func distance(to jump: Jump) -> Double { jump.distance(from: value) }
}

extension Jump {
  /// The step from a value of the knob to the far side, over the smaller of the two.
  public func distance(from value: Int) -> Double {
    let (here, there) = (Double(value), Double(far.value))
    return (there - here).magnitude / max(1, min(here, there))
  }
}
