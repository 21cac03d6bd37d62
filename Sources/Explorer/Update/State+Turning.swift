internal import Plotting
internal import QueueModel

extension State {
  /// Moves a number and says what that did.
  mutating func move(_ control: Control, to value: Int) {
    guard !control.isChoice else { return }
    let next = experiment.pushing(control, to: value)
    guard next != experiment else {
      if drag == nil {
        let end = Readout.value(self.value(of: control), of: control)
        notice = Notice(.plain, "\(control.name) is at its end, \(end)")
      }
      return
    }
    go(to: next, by: control, as: .turn(control))
  }

  /// Puts the operating point elsewhere and says what that did.
  /// - Parameter control: what was turned; one of them if it was more than one.
  mutating func go(to next: Experiment, by control: Control, as step: History.Step) {
    let goesOn = history.isOpen(for: step)
    history.record(moment, before: step)
    let old = experiment
    experiment = next
    movement += 1
    keepInView()
    // What was crossed stays to be read while the hand moves on.
    let crossing = Crossing.notice(from: old, to: next, by: control)
    if crossing != nil || !goesOn { notice = crossing }
  }

  mutating func turn(_ control: Control, _ turn: Command.Turn) {
    guard !control.isChoice else { return goThrough(control, turn) }
    let value = value(of: control)
    let viewport = viewport(of: control)
    let step = step(of: control)
    switch turn {
    case .stepDown: move(control, to: snapped(value, by: step, up: false))
    case .stepUp: move(control, to: snapped(value, by: step, up: true))
    case .leapDown: move(control, to: snapped(value, by: 10 * step, up: false))
    case .leapUp: move(control, to: snapped(value, by: 10 * step, up: true))
    case .tickDown: move(control, to: value - 1)
    case .tickUp: move(control, to: value + 1)
    case .halve: move(control, to: value / 2)
    case .double: move(control, to: max(1, value) * 2)
    case .toLow: move(control, to: viewport.lower)
    case .toHigh: move(control, to: viewport.upper)
    case .borderDown: jump(control, "regime border below") { $0.nextBorder(along: $1, .down) }
    case .borderUp: jump(control, "regime border above") { $0.nextBorder(along: $1, .up) }
    case .jumpDown: jump(control, "jump below") { $0.nextJump(along: $1, .down) }
    case .jumpUp: jump(control, "jump above") { $0.nextJump(along: $1, .up) }
    }
  }

  /// One step of a key: about a hundredth of a linear track, a twentieth of the value on a
  /// logarithmic one.
  func step(of control: Control) -> Int {
    let viewport = mapViewport(of: control) ?? viewport(of: control)
    switch viewport.scaling {
    case .linear:
      return roundStep((viewport.upper - viewport.lower) / 100)
    case .logarithmic:
      let share = value(of: control) / 20
      return control.isDuration ? roundStep(share) : max(1, share.roundedUpToPowerOfTwo / 2)
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

  /// Goes to the first value behind a jump of the closed form, where that says what the pair does.
  private mutating func jump(
    _ control: Control, _ what: String, to next: (Scenario, Knob) -> Jump?
  ) {
    guard experiment.hasRegimes, let knob = control.knob else {
      notice = Notice(
        .plain, "no regimes here: Table 1 knows two parties that block, and the nine knobs")
      return
    }
    guard let jump = next(scenario, knob) else {
      notice = Notice(.plain, "\(knob.symbol): no \(what) \(Readout.value(scenario[knob]))")
      return
    }
    history.close()
    move(control, to: jump.far.value)
    history.close()
  }

  mutating func select(_ step: Int) {
    selected = neighbour(of: selected, step)
    notice = nil
    history.close()
  }

  private func neighbour(of control: Control, _ step: Int) -> Control {
    let controls = controls
    let index = controls.firstIndex(of: control) ?? 0
    return controls[(index + step + controls.count) % controls.count]
  }

  /// The next control in that direction that can lie along the x axis.
  func axis(_ step: Int) -> Control {
    var control = neighbour(of: xControl, step)
    while control.isChoice { control = neighbour(of: control, step) }
    return control
  }

  mutating func plot(against control: Control) {
    guard !control.isChoice else {
      notice = Notice(.plain, "\(control.heading) is a choice: only numbers lie along the x axis")
      return
    }
    guard control != xControl else { return }
    history.record(moment, before: .other)
    plotted(along: control)
    notice = Notice(.plain, "x axis: \(control.name), \(control.meaning)")
  }

  /// The lower plot shows E or one of the latencies.
  mutating func showNextReading() {
    if data != nil, lowerReading == Reading.lower.last, !showsResiduals {
      showsResiduals = true
      notice = Notice(.plain, "residuals: what was measured over the model, − 1, in per cent")
      return
    }
    showsResiduals = false
    let index = Reading.lower.firstIndex(of: lowerReading) ?? 0
    lowerReading = Reading.lower[(index + 1) % Reading.lower.count]
    fitTops()
    notice = Notice(.plain, lowerReading.meaning)
  }

  mutating func zoom(by factor: Double) {
    zoom = xViewport.zoomed(
      by: factor, around: value(of: xControl), limits: xControl.limits)
    fitTops()
  }
}
