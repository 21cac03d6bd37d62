internal import Plotting
internal import QueueModel

extension State {
  /// Moves a knob and says what that did.
  mutating func move(_ knob: Knob, to value: Int) {
    let next = scenario.pushing(knob, to: value)
    guard next != scenario else { return }
    history.record(moment, before: .turn(knob))
    let old = scenario
    scenario = next
    movement += 1
    keepInView()
    notice = Crossing.notice(from: old, to: next, by: knob)
  }

  mutating func turn(_ turn: Command.Turn) {
    let value = scenario[selected]
    let viewport = viewport(of: selected)
    let step = step(of: selected)
    switch turn {
    case .stepDown: move(selected, to: snapped(value, by: step, up: false))
    case .stepUp: move(selected, to: snapped(value, by: step, up: true))
    case .leapDown: move(selected, to: snapped(value, by: 10 * step, up: false))
    case .leapUp: move(selected, to: snapped(value, by: 10 * step, up: true))
    case .tickDown: move(selected, to: value - 1)
    case .tickUp: move(selected, to: value + 1)
    case .halve: move(selected, to: value / 2)
    case .double: move(selected, to: max(1, value) * 2)
    case .toLow: move(selected, to: viewport.lower)
    case .toHigh: move(selected, to: viewport.upper)
    case .borderDown, .borderUp:
      let direction: Direction = turn == .borderUp ? .up : .down
      go(to: scenario.nextBorder(along: selected, direction), direction, missing: "regime border")
    case .jumpDown, .jumpUp:
      let direction: Direction = turn == .jumpUp ? .up : .down
      go(to: scenario.nextJump(along: selected, direction), direction, missing: "jump")
    }
  }

  /// One step of a key: about a hundredth of a linear track, a twentieth of the value on a
  /// logarithmic one.
  func step(of knob: Knob) -> Int {
    let viewport = viewport(of: knob)
    switch viewport.scaling {
    case .linear:
      return roundStep((viewport.upper - viewport.lower) / 100)
    case .logarithmic:
      let share = scenario[knob] / 20
      return knob.leader.isDuration ? roundStep(share) : max(1, share.roundedUpToPowerOfTwo / 2)
    }
  }

  private func roundStep(_ value: Int) -> Int {
    var power = 1
    while power * 10 <= value { power *= 10 }
    return [1, 2, 5, 10].map { $0 * power }.first { 4 * $0 >= 3 * value } ?? 1
  }

  /// The next multiple of the step in that direction.
  private func snapped(_ value: Int, by step: Int, up: Bool) -> Int {
    up ? (value / step + 1) * step : ((value + step - 1) / step - 1) * step
  }

  private mutating func go(to jump: Jump?, _ direction: Direction, missing: String) {
    guard let jump else {
      let way = direction == .up ? "above" : "below"
      notice = Notice(
        .plain,
        "\(selected.symbol): no \(missing) \(way) \(Readout.value(scenario[selected], selected))")
      return
    }
    history.close()
    move(selected, to: jump.far.value)
    history.close()
  }

  mutating func select(_ step: Int) {
    selected = neighbour(of: selected, step)
    notice = nil
    history.close()
  }

  func neighbour(of knob: Knob, _ step: Int) -> Knob {
    let knobs = knobs
    let index = knobs.firstIndex(of: knob) ?? 0
    return knobs[(index + step + knobs.count) % knobs.count]
  }

  mutating func plot(against knob: Knob) {
    guard knob != xKnob else { return }
    history.record(moment, before: .other)
    xKnob = knob
    zoom = nil
    fitTops()
    notice = Notice(.plain, "x axis: \(knob.symbol), \(knob.meaning)")
  }

  mutating func zoom(by factor: Double) {
    zoom = xViewport.zoomed(
      by: factor, around: scenario[xKnob], limits: xKnob.leader.range)
    fitTops()
  }
}
