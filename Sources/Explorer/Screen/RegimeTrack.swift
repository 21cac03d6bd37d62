internal import QueueModel

/// A row of cells as a one-dimensional map of regimes.
struct RegimeTrack {
  /// A stretch of cells with one regime.
  struct Run {
    let regime: Regime
    let cells: Range<Int>
  }

  let cells: [Regime]

  /// Each cell shows the regime at its middle; one too short for a cell gets the cell it lies in.
  init(_ segments: [Segment], in viewport: Viewport, width: Int) {
    var cells: [Regime] = []
    for offset in 0..<max(0, width) {
      let value = viewport.value(at: (Double(offset) + 0.5) / Double(width))
      let segment =
        segments.first { $0.values.contains(value) }
        ?? (value < (segments.first?.values.lowerBound ?? 0) ? segments.first : segments.last)
      cells.append(segment?.regime ?? .LS)
    }
    for segment in segments
    where segment.values.count < 3 && viewport.contains(segment.values.lowerBound) {
      let place = viewport.fraction(of: segment.values.lowerBound)
      let offset = min(width - 1, Int(place * Double(width)))
      if cells.indices.contains(offset) { cells[offset] = segment.regime }
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
