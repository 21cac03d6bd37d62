internal import Plotting
internal import QueueModel

extension State {
  /// The regimes over two knobs, exact along y in each of many columns, and the operating point.
  func mapPage(on paper: Paper) -> PlotPage {
    let (x, y) = (regimeMap.x, regimeMap.y)
    let theme = Theme.print(on: paper)
    let columns = regimeColumns(x, y.knob)
    var plot = LinePlot(x: x.viewport.scale, y: y.viewport.scale)
    plot.title = axisName(y.knob)
    plot.xName = axisName(x.knob)
    plot.curves = [
      Curve(pieces: outline(columns), style: theme[.axis], name: "regime border")
    ]
    plot.markers = [
      Marker(
        x: Double(scenario[x.knob]), y: Double(scenario[y.knob]), style: theme[.pointOperating])
    ]
    var page = PlotPage(title: "Regimes over \(x.knob.symbol) and \(y.knob.symbol)", rows: [[plot]])
    page.regions = Regime.allCases.compactMap { regime in
      let boxes = columns.flatMap { column in
        column.parts.filter { $0.regime == regime }.map { Region.Box(x: column.x, y: $0.y) }
      }
      return boxes.isEmpty
        ? nil
        : Region(
          label: regime.rawValue, longLabel: "\(regime.rawValue) \(regime.name)",
          style: theme[.band(regime)], boxes: boxes)
    }
    page.subtitle = parameterText(without: nil)
    page.description = figureDescription
    page.markerNames = [
      "●":
        "here: \([x, y].map { "\($0.knob.symbol) \(Readout.value(scenario[$0.knob]))" }.joined(separator: ", "))"
    ]
    return page
  }

  /// The regimes along y at one place of x.
  private struct Column {
    let x: ClosedRange<Double>
    let parts: [Part]

    struct Part: Equatable {
      let regime: Regime
      let y: ClosedRange<Double>
    }

    func regime(at y: Double) -> Regime? { parts.first { $0.y.contains(y) }?.regime }
  }

  private func regimeColumns(_ x: RegimeMap.Axis, _ y: Knob) -> [Column] {
    let count = 400
    let scale = x.viewport.scale
    let isCount = !y.leader.isDuration
    return x.values(count).enumerated().map { index, value in
      let here = scenario.pushing(x.knob, to: value)
      let parts = here.segments(along: y).map { segment in
        // A border lies between two whole values; half way is as near as a pixel can tell.
        let lower = Double(segment.values.lowerBound) - (isCount ? 0.5 : 0)
        let upper = Double(segment.values.upperBound) + (isCount ? 0.5 : 1)
        return Column.Part(
          regime: segment.regime, y: (lower <= 1 ? 0 : lower)...upper)
      }
      let ends = [index, index + 1].map { scale.value(at: Double($0) / Double(count)) }
      return Column(x: ends[0]...ends[1], parts: parts)
    }
  }

  /// Where regimes meet: level lines within columns, upright ones between them.
  private func outline(_ columns: [Column]) -> [[DataPoint]] {
    var lines: [[DataPoint]] = []
    for (index, column) in columns.enumerated() {
      for part in column.parts.dropFirst() {
        let y = part.y.lowerBound
        lines.append([
          DataPoint(x: column.x.lowerBound, y: y), DataPoint(x: column.x.upperBound, y: y),
        ])
      }
      guard index + 1 < columns.count else { continue }
      let next = columns[index + 1]
      let ends = Set((column.parts + next.parts).flatMap { [$0.y.lowerBound, $0.y.upperBound] })
        .sorted()
      for (bottom, top) in zip(ends, ends.dropFirst())
      where column.regime(at: (bottom + top) / 2) != next.regime(at: (bottom + top) / 2) {
        lines.append([
          DataPoint(x: column.x.upperBound, y: bottom), DataPoint(x: column.x.upperBound, y: top),
        ])
      }
    }
    return lines
  }

  private func axisName(_ knob: Knob) -> String {
    let unit = scenario.unit.symbol
    return knob.leader.isDuration && !unit.isEmpty ? "\(knob.symbol), \(unit)" : knob.symbol
  }
}
