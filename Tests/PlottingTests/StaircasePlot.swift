import Plotting

/// T over WP as the explorer shows it: a staircase with a jump, two regimes, an operating point.
func staircasePlot() -> LinePlot {
  var plot = LinePlot(x: Scale(0...4000), y: Scale(0...6000))
  plot.title = "T  time per message"
  plot.xName = "WP (ns)"
  let border = 1100.0
  func line(_ from: Double, _ to: Double, _ value: (Double) -> Double) -> [DataPoint] {
    (0...60).map { index in
      let x = from + (to - from) * Double(index) / 60
      return DataPoint(x: x, y: value(x))
    }
  }
  let bestSlow = line(0, 4000) { $0 * 255 / 256 + 1105 }
  let polling = line(0, 4000) { max($0, border) }
  let notification = [
    line(0, border) { _ in border + 200 },
    line(border, 1133) { $0 + 300 }, line(1133, 1200) { $0 + 800 },
    line(1200, 1300) { $0 + 1200 }, line(1300, 4000) { $0 + 2400 },
  ]
  plot.curves = [
    Curve(
      pieces: [bestSlow], style: Style(foreground: .palette(5)), dash: .dotted, name: "best SS"),
    Curve(
      pieces: [polling], style: Style(foreground: .palette(6)), dash: .dashed, name: "polling"),
    Curve(
      pieces: notification, style: Style(foreground: .palette(3), attributes: .bold),
      name: "notification", showsRisers: true),
  ]
  plot.verticals = [
    Vertical(x: border, style: Style(foreground: .palette(8)), label: nil),
    Vertical(x: 1110, style: Style(foreground: .palette(8))),
  ]
  plot.bands = [
    Band(
      range: 0...border, label: "FP", longLabel: "fast producer",
      style: Style(foreground: .palette(2)), hatch: "▒"),
    Band(
      range: border...4000, label: "FC", longLabel: "fast consumer",
      style: Style(foreground: .palette(4)), hatch: "░"),
  ]
  plot.forcedTicks = [border]
  plot.markers = [
    Marker(
      x: 1500, y: 3900, glyph: "●", style: Style(foreground: .palette(1), attributes: .bold),
      label: "3 900"),
    Marker(x: 3900, y: 9000, style: Style(foreground: .palette(1)), label: "9 000"),
  ]
  plot.annotations = [
    Annotation(x: 1300, y: 3100, text: "×1.48", style: Style(attributes: .bold))
  ]
  plot.axisStyle = Style(foreground: .palette(8))
  plot.forcedTickStyle = Style(attributes: .bold)
  return plot
}
