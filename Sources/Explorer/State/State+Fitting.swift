internal import QueueModel

extension State {
  private static let allKnobs = (Knob.nine + [.N, .S]).map(Control.knob)

  /// All that have a track, on the screen or behind a link.
  private var tracks: [Control] {
    Self.allKnobs + controls.filter { !$0.isChoice && $0.knob == nil }
  }

  /// Every track and axis as fits the operating point.
  mutating func fitAll() {
    viewports = [:]
    for control in tracks { viewports[control] = .fitting(experiment, control) }
    zoom = nil
    fitTops()
  }

  /// After a rest: tracks on which the operating point has little room, and the y axes.
  mutating func fitWhereNeeded() {
    for control in tracks {
      let viewport = viewport(of: control)
      let isThreshold = control == .kP || control == .kC
      if isThreshold || !viewport.isComfortable(for: value(of: control)) {
        viewports[control] = .fitting(experiment, control)
      }
    }
    fitTops()
  }

  /// While the hand moves, axes stay as they are unless the operating point would leave them.
  mutating func keepInView() {
    for control in tracks
    where viewports[control]?.contains(value(of: control)) != true {
      viewports[control] = .fitting(experiment, control)
    }
    for control in [Control.kP, .kC] where viewport(of: control).upper != scenario.L {
      viewports[control] = .fitting(experiment, control)
    }
    let here = value(of: xControl)
    if let zoom, !zoom.contains(here) {
      self.zoom = zoom.zoomed(by: 1, around: here, limits: xControl.limits)
      if self.zoom?.contains(here) != true { self.zoom = nil }
    }
    let form = scenario.closedForm
    if form.cycle.timePerMessage > tops.T || form.cycle.workPerMessage > tops.E { fitTops() }
  }

  mutating func fitTops() {
    let curves = Curves(scenario, along: xControl, in: xViewport, samples: 120)
    tops = Tops(T: curves.top(.T), E: curves.top(.E))
  }

  /// Scrolls the panel of sliders so far that the selected row is in view, in a short panel with a
  /// neighbour on each side.
  mutating func reveal() {
    let rows = SliderPanel(self).rows
    guard rows > 0, let index = controls.firstIndex(of: selected) else { return }
    let margin = (3..<9).contains(rows) ? 1 : 0
    firstRow = min(firstRow, max(0, index - margin))
    firstRow = max(firstRow, index + margin + 1 - rows)
    firstRow = max(0, min(firstRow, controls.count - rows))
  }
}
