internal import QueueModel

extension State {
  /// Lets go of N or S where the two costs that it turns are not equal any more.
  mutating func unlinkWhatDiffers() {
    for (knob, isLinked) in [(Knob.N, links.N), (.S, links.S)] where isLinked {
      if knob.parameters.contains(where: { scenario[$0] != scenario[knob] }) { unlink(knob) }
    }
  }

  private mutating func unlink(_ knob: Knob) {
    if knob == .N { links.N = false } else { links.S = false }
    if selected == .knob(knob) { selected = .knob(.one(knob.leader)) }
    if xControl == .knob(knob) { plotted(along: .knob(.one(knob.leader))) }
  }

  mutating func toggleLink(_ knob: Knob) {
    history.record(moment, before: .other)
    let isLinked = knob == .N ? links.N : links.S
    let (first, second) = (knob.parameters[0].rawValue, knob.parameters[1].rawValue)
    if isLinked {
      unlink(knob)
      notice = Notice(.plain, "\(first) and \(second) turn on their own again")
      return
    }
    if knob == .N { links.N = true } else { links.S = true }
    let old = experiment
    scenario = scenario.pushing(knob, to: scenario[knob])
    if knob.parameters.contains(where: { selected == .knob(.one($0)) }) { selected = .knob(knob) }
    if knob.parameters.contains(where: { xControl == .knob(.one($0)) }) {
      plotted(along: .knob(knob))
    }
    movement += 1
    keepInView()
    let value = Readout.value(scenario[knob])
    let linked = "\(knob.symbol) turns \(first) and \(second) together, both \(value) now"
    let crossing = Crossing.notice(from: old, to: experiment, by: .knob(knob))
    notice = crossing?.kind == .crossing ? crossing : Notice(.plain, linked)
  }

  /// The x axis and the selection at the start; N and S link what they turn.
  mutating func plotFirst(along knob: Knob) {
    xControl = firstControl(along: knob)
    selected = xControl
    links = Links(N: xControl == .N, S: xControl == .S)
  }

  /// What lies along x at first: N and S only if both parties' costs are equal, otherwise P's.
  func firstControl(along knob: Knob) -> Control {
    let isEven = knob.parameters.allSatisfy { scenario[$0] == scenario[knob] }
    return .knob(isEven ? knob : .one(knob.leader))
  }

  /// Another control along x, and y axes that fit it.
  mutating func plotted(along control: Control) {
    xControl = control
    zoom = nil
    fitTops()
  }

  mutating func undo() {
    guard let moment = history.undo(from: moment) else {
      notice = Notice(.plain, "nothing to undo")
      return
    }
    restore(moment, saying: "undone")
  }

  mutating func redo() {
    guard let moment = history.redo(from: moment) else {
      notice = Notice(.plain, "nothing to redo")
      return
    }
    restore(moment, saying: "redone")
  }

  mutating func reset() {
    guard experiment != preset.experiment || links != Links() || !doubts.isEmpty else {
      notice = Notice(.plain, "nothing to reset: this is \(preset.title)")
      return
    }
    open(preset, saying: "reset to \(preset.title); u brings it back")
  }

  /// Puts the operating point where a preset says.
  mutating func open(_ preset: Preset, saying text: String) {
    history.record(moment, before: .other)
    self.preset = preset
    experiment = preset.experiment
    choices.remember(experiment)
    doubts = Doubts()
    plotFirst(along: preset.x)
    movement += 1
    fitAll()
    notice = Notice(.plain, text)
  }

  mutating func restore(_ moment: Moment, saying text: String) {
    if moment.xControl != xControl { zoom = nil }
    take(moment)
    movement += 1
    keepInView()
    fitTops()
    notice = Notice(.plain, "\(text): \(Readout.summary(experiment))")
  }

  /// Puts everything where it was at a moment; axes are not fitted yet.
  mutating func take(_ moment: Moment) {
    experiment = moment.experiment
    preset = moment.preset
    selected = moment.selected
    xControl = moment.xControl
    links = moment.links
    doubts = moment.doubts
    map.y = moment.mapY
  }
}
