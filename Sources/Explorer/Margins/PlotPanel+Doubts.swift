internal import Plotting
internal import QueueModel

extension PlotPanel {
  /// The band of T or E around the curve, where parameters are in doubt: what is never left,
  /// whatever the true numbers are. Where the knob along x is in doubt, the band at a place holds what
  /// can be if the slider stands there.
  func doubtLines(_ curves: Curves?, _ measure: Quantity) -> [Curve] {
    guard !state.doubts.isEmpty else { return [] }
    let ends: [End] = [.least, .greatest]
    var points: [[DataPoint]] = [[], []]
    for scenario in curves.map(doubtedScenarios) ?? [] {
      let box = ScenarioBox(around: scenario, state.doubts)
      for (index, end) in ends.enumerated() {
        let bound = box.extreme(measure, end, gap: 4e-3, budget: 12).bound.approximation
        points[index].append(
          DataPoint(x: Double(state.xControl.knob.map { scenario[$0] } ?? 0), y: bound))
      }
    }
    return points.enumerated().map { index, points in
      Curve(
        pieces: pieces(points), style: state.appearance.theme[.curveDoubt], dash: .sparse,
        name: index == 0 ? "" : "±")
    }
  }

  /// A scenario for each column of the plot, or for every second one of a wide plot.
  private func doubtedScenarios(_ curves: Curves) -> [Scenario] {
    guard let knob = state.xControl.knob else { return [] }
    let count = max(20, min(100, state.layout.timePlot.width))
    let stride = max(1, curves.samples.count / count)
    return curves.samples.enumerated().filter { $0.offset.isMultiple(of: stride) }
      .map { state.scenario.pushing(knob, to: $0.element.x) }
  }

  /// The line in pieces, with gaps where it jumps.
  private func pieces(_ points: [DataPoint]) -> [[DataPoint]] {
    var pieces: [[DataPoint]] = []
    for point in points {
      if let last = pieces.last?.last, (point.y - last.y).magnitude <= 0.12 * top {
        pieces[pieces.count - 1].append(point)
      } else {
        pieces.append([point])
      }
    }
    return pieces
  }
}
