/// Where the regime changes along one knob while all other parameters stay.
public struct Border: Hashable, Sendable {
  /// The knob that crosses the border.
  public let knob: Knob
  /// The inequalities that change there.
  public let causes: [Condition]
  /// Where the first of them is an equality, exactly; it lies between the two sides, or on one.
  public let position: Fraction
  /// The last whole value before the border.
  public let below: Side
  /// The first whole value behind it: `below.value + 1`.
  public let above: Side

  /// One side of a border or a jump.
  public struct Side: Hashable, Sendable {
    /// The knob's value on this side that is next to the border.
    public let value: Int
    /// Regime, m, T and E there.
    public let form: ClosedForm
  }
}

extension Scenario {
  /// All regime borders along a knob, in order, solved from the inequalities of Table 1.
  public func borders(along knob: Knob) -> [Border] {
    let segments = segments(along: knob)
    let cuts = cuts(along: knob)
    return zip(segments, segments.dropFirst()).map { before, after in
      let here = cuts.filter { $0.first == after.values.lowerBound }
      return Border(
        knob: knob, causes: here.map(\.condition), position: here[0].root,
        below: side(knob, before.values.upperBound), above: side(knob, after.values.lowerBound))
    }
  }

  /// The regimes along a knob, in order; together they cover `range(of:)`.
  public func segments(along knob: Knob) -> [Segment] {
    let range = range(of: knob)
    var starts = [range.lowerBound]
    for cut in cuts(along: knob) where cut.first != starts.last { starts.append(cut.first) }
    var segments: [Segment] = []
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] - 1 : range.upperBound
      let regime = placing(knob, at: start).regime
      if let last = segments.last, last.regime == regime {
        segments[segments.count - 1] = Segment(
          regime: regime, values: last.values.lowerBound...end)
      } else {
        segments.append(Segment(regime: regime, values: start...end))
      }
    }
    return segments
  }

  func side(_ knob: Knob, _ value: Int) -> Border.Side {
    Border.Side(value: value, form: placing(knob, at: value).closedForm)
  }

  /// Where an inequality changes: the first whole value behind the change, and the exact root.
  private struct Cut {
    let first: Int
    let condition: Condition
    let root: Fraction
  }

  /// Every condition is linear in every knob, so two values give its slope and its root.
  private func cuts(along knob: Knob) -> [Cut] {
    let range = range(of: knob)
    guard range.count > 1 else { return [] }
    let origin = range.lowerBound
    var cuts: [Cut] = []
    for condition in Condition.allCases {
      let start = placing(knob, at: origin).slack(condition)
      let slope = placing(knob, at: origin + 1).slack(condition) - start
      guard slope != 0 else { continue }
      // slack(v) = start + slope·(v − origin); how far from the origin it is zero, rounded down.
      let (rise, gap) = slope > 0 ? (slope, -start) : (-slope, start)
      let reached = gap.dividedDown(by: rise)
      let exact = reached * rise == gap
      let root = Fraction(reducing: Int128(origin) * Int128(rise) + Int128(gap), Int128(rise))
      // A slack of zero belongs to "long enough"; of the speeds it is a regime of its own.
      let zeroIsAbove = exact && (slope > 0 || condition == .speed)
      let zeroIsBelow = exact && (slope < 0 || condition == .speed)
      if zeroIsAbove { cuts.append(Cut(first: origin + reached, condition: condition, root: root)) }
      if zeroIsBelow || !exact {
        cuts.append(Cut(first: origin + reached + 1, condition: condition, root: root))
      }
    }
    return cuts.filter { $0.first > origin && range.contains($0.first) }
      .sorted { ($0.first, $0.root) < ($1.first, $1.root) }
  }
}
