internal import Plotting
internal import QueueModel

extension MeasuredFigure {
  /// T, and E below it.
  func plots(_ appearance: Appearance) -> [LinePlot] {
    Quantity.allCases.map { plot($0, appearance) }
  }

  private func plot(_ measure: Quantity, _ appearance: Appearance) -> LinePlot {
    let theme = appearance.theme
    let points = series.flatMap(\.points)
    let right = points.map(\.x).max() ?? 1
    let most = points.reduce(1) {
      max($0, $1.quantity(measure).high, $1.simulated(measure))
    }
    var plot = LinePlot(
      x: Scale(0...Double(right) * 1.02, isWhole: true), y: Scale(0...most * 1.05))
    plot.title =
      measure == .T ? "T: time per message (\(unit))" : "E: CPU time per message (\(unit))"
    plot.titleStyle = theme[.title]
    plot.axisStyle = theme[.axis]
    plot.labelStyle = theme[.label]
    plot.forcedTickStyle = theme[.text]
    plot.xName = xName
    for (index, series) in series.enumerated().reversed() {
      let look = Self.looks[index % Self.looks.count]
      let style = theme[look.role]
      let glyph = appearance.glyphs.isASCII ? look.ascii : look.glyph
      plot.curves += [
        Curve(
          pieces: [
            series.points.map { DataPoint(x: Double($0.x), y: $0.simulated(measure)) }
          ], style: style, dash: .dotted,
          name: index == self.series.count - 1 ? "simulator" : ""),
        Curve(pieces: ranges(series, measure), style: style),
        Curve(
          pieces: [
            series.points.map { DataPoint(x: Double($0.x), y: $0.quantity(measure).value) }
          ], style: style, dash: look.dash, name: series.name, mark: glyph),
      ]
      plot.markers += series.points.map {
        Marker(x: Double($0.x), y: $0.quantity(measure).value, glyph: glyph, style: style)
      }
    }
    return plot
  }

  /// A stroke from the lowest to the highest run.
  private func ranges(_ series: Series, _ measure: Quantity) -> [[DataPoint]] {
    series.points.map { ($0.x, $0.quantity(measure)) }.filter { $0.1.low < $0.1.high }.map {
      x, quantity in
      [quantity.low, quantity.high].map { DataPoint(x: Double(x), y: $0) }
    }
  }

  private typealias Look = (role: Role, dash: Dash, glyph: Unicode.Scalar, ascii: Unicode.Scalar)

  private static let looks: [Look] = [
    (.curveNotification, .solid, "×", "x"), (.pointsMeasured, .dashed, "◦", "o"),
    (.curvePolling, .short, "+", "+"),
  ]
}
