import Plotting
import QueueModel

extension PaperFigure {
  /// A plot with what the paper writes into it: where batches are smallest, and the gaps to polling.
  func marked(_ plot: LinePlot, of scenario: Scenario) -> LinePlot {
    var plot = plot
    switch self {
    case .timeOverWork: markSmallestBatches(in: &plot, of: scenario)
    case .costOverWork: name("WC = WP", at: Double(scenario.WP), in: &plot)
    case .prototype: name("WP = WC", at: Double(scenario.WC), in: &plot)
    case .control: break
    }
    return plot
  }

  private func markSmallestBatches(in plot: inout LinePlot, of scenario: Scenario) {
    let left = scenario.smallestBatchFP.approximation
    let right = Double(scenario.smallestBatchFC)
    name("WP = WC", at: Double(scenario.WC), in: &plot)
    name("(WC−SP)/kC", at: left, in: &plot)
    name("kP·WC+SC", at: right, in: &plot)
    let style = plot.labelStyle
    let gaps = [
      (
        x: left / 2, from: Double(scenario.WC),
        gap: Double(scenario.NC) / Double(scenario.kC), text: "NC/kC"
      ),
      (
        x: (right + plot.x.domain.upperBound) / 2,
        from: (right + plot.x.domain.upperBound) / 2,
        gap: Double(scenario.NP) / Double(scenario.kP), text: "NP/kP"
      ),
    ]
    for (x, low, gap, text) in gaps where x > 0 {
      plot.curves.insert(
        Curve(
          pieces: [[DataPoint(x: x, y: low), DataPoint(x: x, y: low + gap)]], style: style),
        at: 0)
      plot.annotations.insert(
        Annotation(x: x, y: low + gap / 2, text: text, style: style), at: 0)
    }
  }

  /// Writes at a place of the x axis what it is.
  private func name(_ label: String, at x: Double, in plot: inout LinePlot) {
    if let index = plot.verticals.firstIndex(where: { $0.x == x }) {
      plot.verticals[index].label = label
      return
    }
    guard plot.x.domain.contains(x) else { return }
    let style = plot.verticals.first?.style ?? plot.axisStyle
    plot.verticals.append(Vertical(x: x, style: style, label: label))
    plot.forcedTicks.append(x)
  }
}
