internal import Plotting
internal import QueueModel

extension State {
  /// Moves a knob and says what that did.
  mutating func move(_ knob: Knob, to value: Int) {
    let next = scenario.pushing(knob, to: value)
    guard next != scenario else {
      if drag == nil {
        let end = Readout.value(scenario[knob])
        notice = Notice(.plain, "\(knob.symbol) is at its end, \(end)")
      }
      return
    }
    let goesOn = history.isOpen(for: .turn(knob))
    history.record(moment, before: .turn(knob))
    let old = scenario
    scenario = next
    movement += 1
    keepInView()
    // What was crossed stays to be read while the hand moves on.
    let crossing = Crossing.notice(from: old, to: next, by: knob)
    if crossing != nil || !goesOn { notice = crossing }
  }

  mutating func turn(_ knob: Knob, _ turn: Command.Turn) {
    let value = scenario[knob]
    let viewport = viewport(of: knob)
    let step = step(of: knob)
    switch turn {
    case .stepDown: move(knob, to: snapped(value, by: step, up: false))
    case .stepUp: move(knob, to: snapped(value, by: step, up: true))
    case .leapDown: move(knob, to: snapped(value, by: 10 * step, up: false))
    case .leapUp: move(knob, to: snapped(value, by: 10 * step, up: true))
    case .tickDown: move(knob, to: value - 1)
    case .tickUp: move(knob, to: value + 1)
    case .halve: move(knob, to: value / 2)
    case .double: move(knob, to: max(1, value) * 2)
    case .toLow: move(knob, to: viewport.lower)
    case .toHigh: move(knob, to: viewport.upper)
    case .borderDown: go(knob, to: scenario.nextBorder(along: knob, .down), "regime border below")
    case .borderUp: go(knob, to: scenario.nextBorder(along: knob, .up), "regime border above")
    case .jumpDown: go(knob, to: scenario.nextJump(along: knob, .down), "jump below")
    case .jumpUp: go(knob, to: scenario.nextJump(along: knob, .up), "jump above")
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

  private mutating func go(_ knob: Knob, to jump: Jump?, _ what: String) {
    guard let jump else {
      notice = Notice(.plain, "\(knob.symbol): no \(what) \(Readout.value(scenario[knob]))")
      return
    }
    history.close()
    move(knob, to: jump.far.value)
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
    plotted(along: knob)
    notice = Notice(.plain, "x axis: \(knob.symbol), \(knob.meaning)")
  }

  mutating func zoom(by factor: Double) {
    zoom = xViewport.zoomed(
      by: factor, around: scenario[xKnob], limits: xKnob.leader.range)
    fitTops()
  }
}
