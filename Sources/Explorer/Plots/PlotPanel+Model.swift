internal import Plotting
internal import QueueModel

extension PlotPanel {
  /// The paper's curves: best SS, polling, and the pair that notifies.
  func modelLines(_ curves: Curves?, _ measure: Quantity) -> [Curve] {
    let theme = state.appearance.theme
    let bound =
      curves?.samples.map {
        DataPoint(x: Double($0.x), y: measure == .T ? $0.bound.T : $0.bound.E)
      } ?? []
    return [
      Curve(
        pieces: [bound], style: theme[.curveBound], dash: .dotted,
        name: isCompact ? "SS" : measure == .T ? "best SS" : "SS"),
      polling(curves, measure),
    ] + doubtLines(curves, measure) + [
      Curve(
        pieces: pieces(curves, measure), style: theme[.curveNotification], dash: .solid,
        name: isCompact ? "notify" : "notification", showsRisers: true)
    ]
  }

  /// The closed form behind a curve that it does not describe, to compare with; nothing where
  /// messages arrive from outside, for it knows only producers that always have one.
  func referenceLines(_ curves: Curves?, _ measure: Quantity) -> [Curve] {
    guard state.experiment.arrivals == .greedy else { return [] }
    let theme = state.appearance.theme
    return [
      Curve(
        pieces: pieces(curves, measure), style: theme[.curveBound], dash: .dotted,
        name: state.experiment.referenceName, showsRisers: false),
      polling(curves, measure),
    ]
  }

  private func polling(_ curves: Curves?, _ measure: Quantity) -> Curve {
    Curve(
      pieces: [
        curves?.samples.map { DataPoint(x: Double($0.x), y: measure.value($0.polling)) } ?? []
      ],
      style: state.appearance.theme[.curvePolling], dash: .dashed,
      name: isCompact ? "poll" : "polling")
  }

  private func pieces(_ curves: Curves?, _ measure: Quantity) -> [[DataPoint]] {
    curves?.stretches(measure, height: top).map { stretch in
      stretch.map { DataPoint(x: Double($0.x), y: measure.value($0.form.cycle)) }
    } ?? []
  }
}
