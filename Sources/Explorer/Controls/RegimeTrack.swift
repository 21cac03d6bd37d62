internal import QueueModel

/// A row of cells as a one-dimensional map of regimes.
struct RegimeTrack {
  /// A stretch of cells with one regime.
  struct Run {
    let regime: Regime
    let cells: Range<Int>
  }

  let cells: [Regime]

  /// Each cell shows the regime in which its middle would put the pair, so a shorter queue than the
  /// thresholds that of pushed thresholds; a stretch without such a cell gets the one it lies in.
  init(_ scenario: Scenario, _ knob: Knob, in viewport: Viewport, width: Int) {
    let segments = scenario.segments(along: knob)
    var cells: [Regime] = []
    var hidden = Set(segments.indices)
    for offset in 0..<max(0, width) {
      let value = viewport.value(at: (Double(offset) + 0.5) / Double(width))
      let index = segments.firstIndex { $0.values.contains(value) }
      if let index { hidden.remove(index) }
      cells.append(index.map { segments[$0].regime } ?? scenario.pushing(knob, to: value).regime)
    }
    for index in hidden.sorted(by: { segments[$0].values.count > segments[$1].values.count }) {
      let values = segments[index].values
      let low = max(values.lowerBound, viewport.lower)
      let high = min(values.upperBound, viewport.upper)
      guard low <= high else { continue }
      let offset = min(
        width - 1, Int(viewport.fraction(of: low + (high - low) / 2) * Double(width)))
      if cells.indices.contains(offset) { cells[offset] = segments[index].regime }
    }
    self.cells = cells
  }

  var runs: [Run] {
    var runs: [Run] = []
    for (offset, regime) in cells.enumerated() {
      if let last = runs.last, last.regime == regime {
        runs[runs.count - 1] = Run(regime: regime, cells: last.cells.lowerBound..<offset + 1)
      } else {
        runs.append(Run(regime: regime, cells: offset..<offset + 1))
      }
    }
    return runs
  }
}
