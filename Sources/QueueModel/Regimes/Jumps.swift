/// A place where T and E jump as a knob turns by one tick.
public struct Jump: Hashable, Sendable {
  /// What changes at a jump.
  public enum Kind: Hashable, Sendable {
    /// The regime.
    case border
    /// Only m: a step of the staircase inside a regime (Figure 2).
    case step
  }

  /// Whether the regime changes there, or m alone.
  public let kind: Kind
  /// The knob that turns.
  public let knob: Knob
  /// The last value before the jump, seen from where one stands.
  public let near: Border.Side
  /// The first value behind it.
  public let far: Border.Side

  /// The same jump, seen from the other side.
  public var reversed: Jump { Jump(kind: kind, knob: knob, near: far, far: near) }
}

extension Scenario {
  /// The nearest jump along a knob from where it stands, or nil if there is none up to the end of
  /// its range.
  public func nextJump(along knob: Knob, _ direction: Direction) -> Jump? {
    let here = self[knob]
    guard range(of: knob).contains(here),
      let segment = segments(along: knob).first(where: { $0.values.contains(here) })
    else { return nil }
    let m = placing(knob, at: here).closedForm.m
    let step = direction == .up ? 1 : -1
    let edge = direction == .up ? segment.values.upperBound : segment.values.lowerBound
    // Inside a regime m is monotone in every knob, so equal at both ends means equal between.
    if placing(knob, at: edge).closedForm.m == m {
      guard range(of: knob).contains(edge + step) else { return nil }
      return Jump(
        kind: .border, knob: knob, near: side(knob, edge), far: side(knob, edge + step))
    }
    var (same, other) = (here, edge)
    while abs(other - same) > 1 {
      let middle = same + (other - same) / 2
      if placing(knob, at: middle).closedForm.m == m { same = middle } else { other = middle }
    }
    return Jump(kind: .step, knob: knob, near: side(knob, same), far: side(knob, other))
  }

  /// The nearest regime border along a knob from where it stands, as a jump.
  public func nextBorder(along knob: Knob, _ direction: Direction) -> Jump? {
    let here = self[knob]
    let step = direction == .up ? 1 : -1
    guard let segment = segments(along: knob).first(where: { $0.values.contains(here) }) else {
      return nil
    }
    let edge = direction == .up ? segment.values.upperBound : segment.values.lowerBound
    guard range(of: knob).contains(edge + step) else { return nil }
    return Jump(kind: .border, knob: knob, near: side(knob, edge), far: side(knob, edge + step))
  }
}
