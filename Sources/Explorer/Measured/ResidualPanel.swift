internal import Plotting
internal import QueueModel

/// How far what was measured lies from the model along the x axis: T and E in per cent.
struct ResidualPanel {
  private let state: State

  init(_ state: State) { self.state = state }

  func draw(with pen: inout Pen, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let all = Quantity.allCases.map { ($0, state.residuals($0)) }.filter { !$0.1.isEmpty }
    guard !all.isEmpty else {
      let inside = pen.panel("residuals", in: rect, isBoxed: false)
      for (index, line) in nothing.wrapped(inside.width - 2).prefix(inside.height).enumerated() {
        pen.write(line, .label, x: inside.x + 1, y: inside.y + index)
      }
      return
    }
    plot(all).render(into: &pen.frame, in: rect, glyphs: state.appearance.glyphs)
  }

  /// Why there is nothing to draw.
  private var nothing: String {
    state.measuredPoints.isEmpty
      ? state.measuredSummary.joined(separator: "; ")
      : "nothing to compare with yet: the simulator is at work"
  }

  private func plot(_ all: [(Quantity, [Residual])]) -> LinePlot {
    let theme = state.appearance.theme
    let most = all.flatMap(\.1).reduce(1) { max($0, $1.percent.magnitude) }
    let reach = most < 5 ? most.rounded(.up) : Double(friendly(Int(min(most * 1.1, 1e9)) + 1))
    var plot = LinePlot(x: state.xViewport.scale, y: Scale(-reach...reach))
    plot.title = title(all)
    plot.titleStyle = theme[.title]
    plot.axisStyle = theme[.axis]
    plot.labelStyle = theme[.label]
    plot.forcedTickStyle = theme[.text]
    plot.xName = state.xControl.name
    plot.showsXAxis = state.layout.isBoxed
    let ends = [state.xViewport.lower, state.xViewport.upper]
    plot.curves = [
      Curve(
        pieces: [ends.map { DataPoint(x: Double($0), y: 0) }], style: theme[.curveBound],
        dash: .dotted, name: "model")
    ]
    for (measure, residuals) in all {
      let strokes = residuals.filter { $0.low < $0.high }.map { residual in
        [residual.low, residual.high].map { DataPoint(x: Double(residual.x), y: $0) }
      }
      plot.curves.append(
        Curve(
          pieces: strokes, style: theme[role(measure)], name: "\(measure)",
          mark: glyph(measure)))
      plot.markers += residuals.map { residual in
        Marker(
          x: Double(residual.x), y: residual.percent, glyph: glyph(measure),
          style: theme[role(measure)])
      }
    }
    return plot
  }

  private func title(_ all: [(Quantity, [Residual])]) -> String {
    let isShort = !state.layout.isBoxed
    let parts = all.compactMap { measure, residuals in
      ResidualSummary(residuals).map { summary in
        isShort
          ? "\(measure) \(Readout.percent(summary.median))"
          : "\(measure) \(bare(summary.median)), worst \(bare(summary.worst.percent)) at "
            + Readout.value(summary.worst.x)
      }
    }
    return (isShort ? "residual " : "residual, %: ") + parts.joined(separator: "; ")
  }

  /// A deviation without its unit, which the title has once.
  private func bare(_ percent: Double) -> String { String(Readout.percent(percent).dropLast(2)) }

  private func role(_ measure: Quantity) -> Role {
    measure == .T ? .pointsMeasured : .curvePolling
  }

  private func glyph(_ measure: Quantity) -> Unicode.Scalar {
    measure == .T ? PlotPanel.measuredGlyph(state) : "+"
  }
}
