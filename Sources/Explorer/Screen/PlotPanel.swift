internal import Plotting
internal import QueueModel

/// T or E against the x knob: polling, notification, best SS, the simulator's points, and where
/// the regimes end.
struct PlotPanel {
  private let state: State
  private let measure: Measure
  /// On a small screen E shares the x axis of T, and words are short.
  private let isCompact: Bool

  init(_ state: State, _ measure: Measure, isCompact: Bool? = nil) {
    self.state = state
    self.measure = measure
    self.isCompact = isCompact ?? !state.layout.isBoxed
  }

  /// The model along the x axis, of which both plots are drawn.
  static func curves(_ state: State) -> Curves {
    Curves(
      state.scenario, along: state.xControl, in: state.xViewport,
      samples: max(40, state.size.width * 3 / 2))
  }

  func draw(_ curves: Curves, with pen: inout Pen, in rect: Rect) {
    guard !rect.isEmpty else { return }
    plot(curves).render(into: &pen.frame, in: rect, glyphs: state.appearance.glyphs)
  }

  /// The cells of the plot itself, for the mouse.
  func area(in rect: Rect) -> Rect {
    axes(state.segments).area(in: rect)
  }

  /// The plot as data.
  func plot(_ curves: Curves) -> LinePlot {
    let theme = state.appearance.theme
    var plot = axes(curves.segments)
    plot.curves = self.curves(curves)
    let borders = borders(in: state.xViewport)
    plot.verticals = borders.map { Vertical(x: $0.line, style: theme[.border]) }
    plot.forcedTicks = borders.map(\.tick)
    plot.markers = markers()
    plot.annotations = annotations(curves)
    return plot
  }

  /// The plot without its data: all that decides which cells it takes.
  private func axes(_ segments: [Segment]) -> LinePlot {
    let theme = state.appearance.theme
    let height = measure == .T ? state.tops.T : state.tops.E
    var plot = LinePlot(x: state.xViewport.scale, y: Scale(0...height))
    plot.title = title
    plot.titleStyle = theme[.title]
    plot.axisStyle = theme[.axis]
    plot.labelStyle = theme[.label]
    plot.forcedTickStyle = theme[.text]
    plot.xName = xName
    plot.showsXAxis = measure == .T || !isCompact
    plot.bands =
      plot.showsXAxis && state.experiment.hasRegimes ? bands(segments, in: state.xViewport) : []
    plot.curves = curves(bound: [], polling: [], pieces: [])
    return plot
  }

  private var title: String {
    if isCompact { return measure == .T ? "T per message" : "E, work per message" }
    let name = measure == .T ? "T  time per message" : "E  work per message"
    let unit = state.scenario.unit.symbol
    return unit.isEmpty ? name : "\(name), \(unit)"
  }

  private var xName: String {
    let unit = state.scenario.unit.symbol
    let name = state.xControl.name
    return state.xControl.isDuration && !unit.isEmpty ? "\(name), \(unit)" : name
  }

  private func curves(_ curves: Curves) -> [Curve] {
    let height = measure == .T ? state.tops.T : state.tops.E
    let samples = curves.samples
    let bound = samples.map {
      DataPoint(x: Double($0.x), y: measure == .T ? $0.bound.T : $0.bound.E)
    }
    let polling = samples.map { DataPoint(x: Double($0.x), y: measure.value($0.polling)) }
    let pieces = curves.stretches(measure, height: height).map { stretch in
      stretch.map { DataPoint(x: Double($0.x), y: measure.value($0.form.cycle)) }
    }
    return self.curves(bound: bound, polling: polling, pieces: pieces)
  }

  private func curves(
    bound: [DataPoint], polling: [DataPoint], pieces: [[DataPoint]]
  ) -> [Curve] {
    let theme = state.appearance.theme
    return [
      Curve(
        pieces: [bound], style: theme[.curveBound], dash: .dotted,
        name: isCompact ? "SS" : measure == .T ? "best SS" : "SS"),
      Curve(
        pieces: [polling], style: theme[.curvePolling], dash: .dashed,
        name: isCompact ? "poll" : "polling"),
      Curve(
        pieces: pieces, style: theme[.curveNotification], dash: .solid,
        name: isCompact ? "notify" : "notification", showsRisers: true),
    ]
  }

  /// Where border lines stand and which tick tells them: for times the exact place, for counts
  /// half way between the last value before and the first behind, which is the tick.
  private func borders(in viewport: Viewport) -> [(line: Double, tick: Double)] {
    var seen: Set<Double> = []
    guard state.experiment.hasRegimes, let knob = state.xControl.knob else { return [] }
    return state.scenario.borders(along: knob).compactMap { border in
      let isCount = !knob.leader.isDuration
      let exact = border.position.approximation
      let line = isCount ? Double(border.below.value) + 0.5 : exact
      guard line >= Double(viewport.lower), line <= Double(viewport.upper),
        seen.insert(line).inserted
      else { return nil }
      return (line, isCount ? Double(border.above.value) : exact)
    }
  }

  private func bands(_ segments: [Segment], in viewport: Viewport) -> [Band] {
    let (low, high) = (Double(viewport.lower), Double(viewport.upper))
    return segments.compactMap { segment in
      guard segment.values.count > 1 || high - low < 100 else { return nil }
      // A border lies between two whole values; half way is as near as a cell can tell.
      let start = max(low, Double(segment.values.lowerBound) - 0.5)
      let end = min(high, Double(segment.values.upperBound) + 0.5)
      guard start < end else { return nil }
      let regime = segment.regime
      let first = segment.values.lowerBound <= 1
      return Band(
        range: (first ? low : start)...end, label: regime.rawValue,
        longLabel: "\(regime.rawValue) \(regime.name)",
        style: state.appearance.theme[.band(regime)],
        hatch: regime.hatch(state.appearance.glyphs))
    }
  }

  private func markers() -> [Marker] {
    let theme = state.appearance.theme
    let isASCII = state.appearance.glyphs.isASCII
    let here = state.scenario.closedForm.cycle
    let top = measure == .T ? state.tops.T : state.tops.E
    var markers: [Marker] = []
    if state.showsSimulation {
      markers = state.simulation.points.map { point in
        let y = measure == .T ? point.finding.T.value : point.finding.E.value
        return Marker(
          x: Double(point.x), y: y, glyph: isASCII ? "o" : "◦", style: theme[.pointsSimulated],
          label: y > top ? Readout.ticks(y) : nil)
      }
    }
    markers.append(
      Marker(
        x: Double(state.value(of: state.xControl)), y: measure.value(here),
        glyph: isASCII ? "@" : "●", style: theme[.pointOperating]))
    return markers
  }

  private func annotations(_ curves: Curves) -> [Annotation] {
    curves.leaps(measure, atMost: 6).map { leap in
      let middle = (Double(leap.jump.near.value) + Double(leap.jump.far.value)) / 2
      return Annotation(
        x: middle, y: leap.height, text: Readout.factor(leap.factor),
        style: state.appearance.theme[.jump])
    }
  }
}
