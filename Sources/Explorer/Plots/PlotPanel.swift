internal import Plotting
internal import QueueModel

/// T, E or a latency against a control: the model's curves where it has some, what the simulator
/// found, and where the regimes end.
struct PlotPanel {
  let state: State
  let reading: Reading
  /// On a small screen the lower plot shares the x axis of T, and words are short.
  let isCompact: Bool

  init(_ state: State, _ reading: Reading, isCompact: Bool? = nil) {
    self.state = state
    self.reading = reading
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
    guard !state.isHiding else { return drawHidden(with: &pen, in: rect) }
    plot(curves).render(into: &pen.frame, in: rect, glyphs: state.appearance.glyphs)
  }

  /// Axes alone: a class has yet to say where the curve goes.
  private func drawHidden(with pen: inout Pen, in rect: Rect) {
    let axes = axes([])
    axes.render(into: &pen.frame, in: rect, glyphs: state.appearance.glyphs)
    let area = axes.area(in: rect)
    pen.write("?", .title, x: area.x + area.width / 2, y: area.y + area.height / 2)
  }

  /// The cells of the plot itself, for the mouse.
  func area(in rect: Rect) -> Rect { axes(state.segments).area(in: rect) }

  /// The plot as data.
  func plot(_ curves: Curves) -> LinePlot {
    let theme = state.appearance.theme
    var plot = axes(curves.segments)
    plot.curves = withGhost(lines(curves), isMeasured: true)
    let borders = borders(in: state.xViewport)
    plot.verticals = borders.map { Vertical(x: $0.line, style: theme[.border]) }
    plot.forcedTicks = borders.map(\.tick)
    plot.markers = markers()
    plot.annotations = annotations(curves)
    return plot
  }

  /// The top of the y axis.
  var top: Double { state.tops[reading] }

  /// Whether the curve is the closed form's, of which the simulator's points are a check.
  var isModelled: Bool { state.experiment.isPapersModel && reading.measure != nil }

  /// The plot without its data: all that decides which cells it takes.
  private func axes(_ segments: [Segment]) -> LinePlot {
    let theme = state.appearance.theme
    var plot = LinePlot(x: state.xViewport.scale, y: Scale(0...top))
    plot.title = title
    plot.titleStyle = theme[.title]
    plot.axisStyle = theme[.axis]
    plot.labelStyle = theme[.label]
    plot.forcedTickStyle = theme[.text]
    plot.xName = xName
    plot.showsXAxis = reading == .time || !isCompact || state.layout.timePlot.isEmpty
    plot.bands =
      plot.showsXAxis && state.experiment.hasRegimes && !state.isHiding
      ? bands(segments, in: state.xViewport) : []
    plot.curves = state.isHiding ? [] : withGhost(lines(nil), isMeasured: false)
    return plot
  }

  private var title: String {
    let unit = state.scenario.unit.symbol
    return isCompact || unit.isEmpty
      ? isCompact ? reading.title.short : reading.title.long : "\(reading.title.long), \(unit)"
  }

  private var xName: String {
    let unit = state.scenario.unit.symbol
    let name = state.xControl.name
    return state.xControl.isDuration && !unit.isEmpty ? "\(name), \(unit)" : name
  }

  /// The curves, or without data their names.
  private func lines(_ curves: Curves?) -> [Curve] {
    guard let measure = reading.measure else { return latencyLines(curves) }
    let lines =
      isModelled
      ? modelLines(curves, measure) : referenceLines(curves, measure) + simulatedLines()
    return lines + measuredLines()
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
    var markers = ghostMarkers() + pointMarkers() + measuredMarkers()
    if let y = operatingPoint {
      markers.append(
        Marker(
          x: Double(state.value(of: state.xControl)), y: y, glyph: isASCII ? "@" : "●",
          style: theme[.pointOperating]))
    }
    return markers
  }

  private func annotations(_ curves: Curves) -> [Annotation] {
    guard isModelled, let measure = reading.measure else { return [] }
    return curves.leaps(measure, atMost: 6).map { leap in
      let middle = (Double(leap.jump.near.value) + Double(leap.jump.far.value)) / 2
      return Annotation(
        x: middle, y: leap.height, text: Readout.factor(leap.factor),
        style: state.appearance.theme[.jump])
    }
  }
}
