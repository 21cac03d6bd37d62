internal import Plotting
internal import QueueModel

/// What less of one costs of another: the front in two of T, E and the worst latency, the proposals
/// on it, and where the pair is today.
struct AdvicePlot {
  private let advice: AdviceState

  init(_ advice: AdviceState) { self.advice = advice }

  /// What is wanted, and what it is weighed against.
  private var axes: (x: Objective, y: Objective) {
    switch advice.objective {
    case .T: (.T, .latency)
    case .E: (.E, .latency)
    case .latency: (.latency, .T)
    }
  }

  func draw(with pen: inout Pen, in rect: Rect) {
    let axes = axes
    let names = (AdviceText.name(of: axes.x), AdviceText.name(of: axes.y))
    let inside = pen.panel("\(names.1) over \(names.0)", note: "front", in: rect, isBoxed: true)
    let stairs = stairs
    guard !stairs.isEmpty, !inside.isEmpty else { return }
    let proposals = (advice.answer?.advice ?? []).map(\.setting)
    let shown = stairs + proposals + [advice.today]
    var plot = LinePlot(
      x: Scale(around: shown.map { $0.approximate(axes.x) }),
      y: Scale(around: shown.map { $0.approximate(axes.y) }))
    let theme = pen.theme
    plot.showsLegend = false
    plot.axisStyle = theme[.axis]
    plot.labelStyle = theme[.label]
    plot.xName = names.0
    plot.curves = [
      Curve(
        pieces: [
          stairs.map { DataPoint(x: $0.approximate(axes.x), y: $0.approximate(axes.y)) }
        ], style: theme[.curveNotification])
    ]
    func marker(_ setting: Setup, _ glyph: Unicode.Scalar, _ role: Role) -> Marker {
      Marker(
        x: setting.approximate(axes.x), y: setting.approximate(axes.y), glyph: glyph,
        style: theme[role])
    }
    plot.markers =
      proposals.map { marker($0, pen.glyph("◆", "+"), .good) }
      + [marker(advice.today, pen.glyph("●", "@"), .pointOperating)]
      + [advice.proposal].compactMap { $0 }.map {
        marker($0.setting, pen.glyph("▸", ">"), .focus)
      }
    plot.render(into: &pen.frame, in: inside, glyphs: pen.glyphs)
  }

  /// Of the front, what no other beats in the two that are plotted; thinned where it is long.
  private var stairs: [Setup] {
    let axes = axes
    let front = (advice.answer?.front ?? []).sorted {
      ($0.approximate(axes.x), $0.approximate(axes.y))
        < ($1.approximate(axes.x), $1.approximate(axes.y))
    }
    var stairs: [Setup] = []
    for setting in front
    where stairs.last.map({ setting.approximate(axes.y) < $0.approximate(axes.y) }) ?? true {
      stairs.append(setting)
    }
    let step = max(1, stairs.count / 400)
    return stairs.indices.filter { $0.isMultiple(of: step) || $0 == stairs.count - 1 }
      .map { stairs[$0] }
  }
}
