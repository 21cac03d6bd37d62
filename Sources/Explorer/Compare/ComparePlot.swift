internal import Plotting
internal import QueueModel

/// The rows of the comparison as letters over T and E, and the Pareto front through the best.
struct ComparePlot {
  private let state: State
  private let comparison: Comparison
  private let front: Set<Int>

  init(_ state: State, _ comparison: Comparison, _ front: Set<Int>) {
    self.state = state
    self.comparison = comparison
    self.front = front
  }

  /// A row's place.
  private struct Place {
    let index: Int
    let x: Double
    let y: Double
  }

  func draw(with pen: inout Pen, in rect: Rect) {
    let inside = pen.panel(title, in: rect, isBoxed: true)
    guard !places.isEmpty, !inside.isEmpty else { return }
    var plot = axes
    plot.markers = markers(places, plot, plot.area(in: inside), pen.theme)
    plot.render(into: &pen.frame, in: inside, glyphs: pen.glyphs)
  }

  /// The plot for a figure: marks with the names of all rows that stand there.
  var figure: LinePlot {
    var plot = axes
    let unit = state.scenario.unit.symbol.isEmpty ? "" : ", \(state.scenario.unit.symbol)"
    plot.title = "E: work per message\(unit)"
    plot.xName =
      (comparison.isTimeGiven ? "mean queue latency" : "T: time per message") + unit
    plot.showsLegend = true
    let groups = groups(of: places, plot, columns: 100, rows: 60)
    plot.markers = groups.reversed().map { group in
      let rows = group.map { comparison.rows[$0.index] }
      let isHere = rows.contains { $0.experiment == state.experiment }
      let isBest = group.contains { front.contains($0.index) }
      let role: Role = isHere ? .pointOperating : isBest ? .good : .pointsSimulated
      return Marker(
        x: group[0].x, y: group[0].y, glyph: isHere ? "●" : isBest ? "◆" : "◦",
        style: state.appearance.theme[role],
        label: rows.map(\.name).joined(separator: ", "))
    }
    return plot
  }

  private var axes: LinePlot {
    let places = places
    var plot = LinePlot(
      x: Scale(around: places.map(\.x)), y: Scale(around: places.map(\.y)))
    let theme = state.appearance.theme
    plot.showsLegend = false
    plot.axisStyle = theme[.axis]
    plot.labelStyle = theme[.label]
    plot.xName = comparison.isTimeGiven ? "latency" : "T"
    let best = places.filter { front.contains($0.index) }.sorted { ($0.x, $1.y) < ($1.x, $0.y) }
    plot.curves = [
      Curve(pieces: [best.map { DataPoint(x: $0.x, y: $0.y) }], style: theme[.curveNotification])
    ]
    return plot
  }

  private var title: String {
    let time = comparison.isTimeGiven ? "mean queue latency" : "T"
    let unit = state.scenario.unit.symbol
    return "E over \(time)\(unit.isEmpty ? "" : ", \(unit)"): the front is joined"
  }

  private var places: [Place] {
    comparison.rows.indices.compactMap { index in
      guard let outcome = comparison.rows[index].outcome else { return nil }
      let cost = comparison.cost(of: outcome)
      guard cost.time.value.isFinite, cost.work.value.isFinite else { return nil }
      return Place(index: index, x: cost.time.value, y: cost.work.value)
    }
  }

  /// One letter a cell, and those that it hides beside it; the row that is pointed at before all.
  private func markers(
    _ places: [Place], _ plot: LinePlot, _ area: Rect, _ theme: Theme
  ) -> [Marker] {
    groups(of: places, plot, columns: area.width, rows: area.height).reversed().map { group in
      let hidden = group.dropFirst().map { Character(comparison.rows[$0.index].letter) }
      return Marker(
        x: group[0].x, y: group[0].y, glyph: comparison.rows[group[0].index].letter,
        style: theme[role(group[0].index)], label: hidden.isEmpty ? nil : String(hidden))
    }
  }

  /// The rows that share a cell, the most important first.
  private func groups(
    of places: [Place], _ plot: LinePlot, columns: Int, rows: Int
  ) -> [[Place]] {
    var cells: [Point: [Place]] = [:]
    var order: [Point] = []
    for place in places.sorted(by: { rank($0) < rank($1) }) {
      guard let x = plot.x.cell(of: place.x, count: columns),
        let y = plot.y.cell(of: place.y, count: rows)
      else { continue }
      let cell = Point(x: x, y: y)
      if cells[cell] == nil { order.append(cell) }
      cells[cell, default: []].append(place)
    }
    return order.compactMap { cells[$0] }
  }

  private func rank(_ place: Place) -> Int {
    place.index == comparison.selected ? -2 : front.contains(place.index) ? -1 : place.index
  }

  private func role(_ index: Int) -> Role {
    index == comparison.selected
      ? .focus
      : comparison.rows[index].experiment == state.experiment
        ? .pointOperating : front.contains(index) ? .good : .text
  }
}
