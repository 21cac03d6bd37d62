internal import QueueModel

extension State {
  /// What the keys that turn a slider do to a choice.
  mutating func goThrough(_ control: Control, _ turn: Command.Turn) {
    switch turn {
    case .stepDown, .leapDown, .tickDown: choose(control, -1)
    case .stepUp, .leapUp, .tickUp: choose(control, 1)
    case .toLow: choose(control, at: 0)
    case .toHigh: choose(control, at: choices.alternatives(control, in: experiment).count - 1)
    case .halve, .double, .borderDown, .borderUp, .jumpDown, .jumpUp:
      notice = Notice(.plain, "\(control.heading) is a choice: ←→ goes through it")
    }
  }

  /// The next or the previous alternative, round and round.
  mutating func choose(_ control: Control, _ step: Int) {
    let alternatives = choices.alternatives(control, in: experiment)
    let index = alternatives.firstIndex(of: experiment) ?? 0
    choose(control, at: (index + step + alternatives.count) % alternatives.count)
  }

  /// The alternative of that number, from 1.
  mutating func pick(_ control: Control, _ number: Int) {
    let count = choices.alternatives(control, in: experiment).count
    guard (1...count).contains(number) else {
      notice = Notice(.plain, "\(control.heading): 1 to \(min(9, count)) picks, ←→ goes through")
      return
    }
    choose(control, at: number - 1)
  }

  private mutating func choose(_ control: Control, at index: Int) {
    adopt(choices.alternatives(control, in: experiment)[index], by: .turn(control))
    notice = Notice(.plain, experiment.deed(of: control))
  }

  /// Puts another experiment at the operating point.
  mutating func adopt(_ next: Experiment, by step: History.Step) {
    guard next != experiment else { return }
    history.record(moment, before: step)
    experiment = next
    unlinkWhatDiffers()
    movement += 1
    if !controls.contains(selected) { selected = controls[0] }
    if !controls.contains(xControl) { plotted(along: plottable) }
    keepInView()
    fitTops()
  }

  /// What lies along the x axis when what did so is gone: what the preset plots.
  private var plottable: Control {
    let first = Control.knob(preset.x)
    return controls.contains(first) ? first : .knob(knobs[0])
  }
}
