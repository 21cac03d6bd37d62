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
    map.zooms = [:]
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
    keepInMap()
    guard experiment.isPapersModel else { return }
    let form = scenario.closedForm
    if form.cycle.timePerMessage > tops.T || form.cycle.workPerMessage > tops.E { fitTops() }
  }

  mutating func fitTops() {
    tops = neededTops
  }

  /// New points are on the screen as they are, unless they do not fit: then, if the hand rests or the
  /// operating point has left, the y axes are made to.
  mutating func fitTopsToPoints() {
    guard !experiment.isPapersModel || lowerReading.isLatency else { return }
    let hasLeft = [Reading.time, lowerReading].contains { reading in
      (PlotPanel(self, reading).operatingPoint ?? 0) > tops[reading]
    }
    guard hasLeft || restedAfter == movement, drag == nil || hasLeft else { return }
    let needed = neededTops
    for reading in [Reading.time, lowerReading]
    where needed[reading] > tops[reading] || needed[reading] < 0.6 * tops[reading] {
      tops[reading] = needed[reading]
    }
  }

  private var neededTops: Tops {
    let curves = Curves(scenario, along: xControl, in: xViewport, samples: 120)
    var tops = Tops(T: 1, E: 1)
    for reading in Set([.time, .work, lowerReading]) {
      tops[reading] = top(of: reading, withMeasured: top(reading, curves))
    }
    return tops
  }

  /// The top of a y axis that shows the operating point, what was found, and as much of the closed
  /// form as leaves the rest readable.
  private func top(_ reading: Reading, _ curves: Curves) -> Double {
    if experiment.isPapersModel, let measure = reading.measure { return curves.top(measure) }
    let finding = simulation.finding(of: experiment)
    let findings =
      (simulation.arePointsOld ? [] : simulation.points.map(\.finding))
      + [finding].compactMap { $0 }
    let found = findings.compactMap { finding -> Double? in
      guard let estimate = reading.estimate(of: finding), estimate.value.isFinite else {
        return nil
      }
      let p99 = reading.latency(of: finding)?.p99 ?? 0
      return max(estimate.value + min(estimate.halfWidth, 0.2 * estimate.value), p99)
    }
    guard let most = found.max() else {
      return reading.measure.map { curves.top($0) } ?? tops.latency
    }
    var top = most
    if reading == .serviceLatency, let worst = experiment.worstServiceLatency {
      top = max(top, Double(worst))
    }
    if let measure = reading.measure {
      for sample in curves.samples {
        top = max(top, min(2 * most, measure.value(sample.form.cycle)))
        top = max(top, min(2 * most, measure.value(sample.polling)))
      }
    }
    return Double(friendly(Int(min(top * 1.04, 1e15)) + 1))
  }

  /// Scrolls the panel of sliders so far that the selected row is in view, in a short panel with a
  /// neighbour on each side.
  mutating func reveal() {
    let rows = SliderPanel(self).rows
    firstRow = max(0, min(firstRow, controls.count - max(1, rows)))
    guard rows > 0, let index = controls.firstIndex(of: selected) else { return }
    let margin = (3..<9).contains(rows) ? 1 : 0
    firstRow = min(firstRow, max(0, index - margin))
    firstRow = max(firstRow, index + margin + 1 - rows)
    firstRow = max(0, min(firstRow, controls.count - rows))
  }
}
