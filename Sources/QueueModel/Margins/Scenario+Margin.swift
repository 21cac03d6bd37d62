extension Scenario {
  /// The nearest borders and jumps along a knob, and what turning it does.
  public func margin(of knob: Knob) -> Margin {
    let value = self[knob]
    return Margin(
      knob: knob, value: value, form: closedForm, borderBelow: nextBorder(along: knob, .down),
      borderAbove: nextBorder(along: knob, .up), jumpBelow: nextJump(along: knob, .down),
      jumpAbove: nextJump(along: knob, .up),
      tenthMore: change(of: knob, to: value + (value + 5) / 10),
      doubled: change(of: knob, to: 2 * value), hasEffect: hasEffect(knob))
  }

  /// The margins of those knobs, the one nearest to a border first; those without a border last.
  public func margins(of knobs: [Knob]) -> [Margin] {
    knobs.map(margin(of:)).enumerated().sorted { one, other in
      let (first, second) = (one.element.distance, other.element.distance)
      return (first ?? .infinity, one.offset) < (second ?? .infinity, other.offset)
    }.map(\.element)
  }

  /// Whether T or E depends on a knob inside the stretch of its values that today's regime rules.
  ///
  /// A regime has its parameters (`Regime.parameters`); with costs of zero some of these do nothing
  /// either. T and E are monotone along each of them, or change with every tick on which m does
  /// not, so that the neighbours, the ends and the next steps of m tell. A stretch of one value
  /// tells nothing: there the knob turns the regime, which is an effect.
  public func hasEffect(_ knob: Knob) -> Bool {
    guard !regime.parameters.isDisjoint(with: knob.parameters) else { return false }
    let here = self[knob]
    let form = placing(knob, at: here).closedForm
    guard let stretch = segments(along: knob).first(where: { $0.values.contains(here) })?.values,
      stretch.count > 1
    else { return true }
    let jumps = Direction.allCases.compactMap { nextJump(along: knob, $0)?.far.value }
    let telling = [here - 1, here + 1, stretch.lowerBound, stretch.upperBound] + jumps
    return telling.contains { value in
      guard stretch.contains(value) else { return false }
      let other = placing(knob, at: value).closedForm
      return other.T != form.T || other.E != form.E
    }
  }

  private func change(of knob: Knob, to value: Int) -> Margin.Change? {
    guard value != self[knob], range(of: knob).contains(value) else { return nil }
    let scenario = placing(knob, at: value)
    return Margin.Change(scenario: scenario, value: value, form: scenario.closedForm)
  }
}
