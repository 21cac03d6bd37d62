internal import QueueModel

extension State {
  private static let allKnobs = Knob.nine + [.N, .S]

  /// Every track and axis as fits the operating point.
  mutating func fitAll() {
    for knob in Self.allKnobs { viewports[knob] = .fitting(scenario, knob) }
    zoom = nil
    fitTops()
  }

  /// After a rest: tracks on which the operating point has little room, and the y axes.
  mutating func fitWhereNeeded() {
    for knob in Self.allKnobs {
      let viewport = viewport(of: knob)
      let isThreshold = knob == .kP || knob == .kC
      if isThreshold || !viewport.isComfortable(for: scenario[knob]) {
        viewports[knob] = .fitting(scenario, knob)
      }
    }
    fitTops()
  }

  /// While the hand moves, axes stay as they are unless the operating point would leave them.
  mutating func keepInView() {
    for knob in Self.allKnobs where !viewport(of: knob).contains(scenario[knob]) {
      viewports[knob] = .fitting(scenario, knob)
    }
    for knob in [Knob.kP, .kC] where viewport(of: knob).upper != scenario.L {
      viewports[knob] = .fitting(scenario, knob)
    }
    if let zoom, !zoom.contains(scenario[xKnob]) {
      self.zoom = zoom.zoomed(
        by: 1, around: scenario[xKnob], limits: xKnob.leader.range)
      if self.zoom?.contains(scenario[xKnob]) != true { self.zoom = nil }
    }
    let form = scenario.closedForm
    if form.cycle.timePerMessage > tops.T || form.cycle.workPerMessage > tops.E { fitTops() }
  }

  mutating func fitTops() {
    let curves = Curves(scenario, along: xKnob, in: xViewport, samples: 120)
    tops = Tops(T: curves.top(.T), E: curves.top(.E))
  }
}
