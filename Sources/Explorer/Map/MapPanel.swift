internal import Plotting
internal import QueueModel

/// The regimes over two knobs, by the closed form of the nine numbers.
struct MapPanel {
  private let state: State
  private let map: RegimeMap

  init(_ state: State) {
    self.state = state
    map = state.regimeMap
  }

  func draw(with pen: inout Pen, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let notes = notes(in: rect)
    let inside = rect.inset(bottom: notes.count)
    heatMap(axes.area(in: inside).size, pen).render(
      into: &pen.frame, in: inside, glyphs: pen.glyphs)
    for (index, note) in notes.enumerated() {
      pen.write(note, .label, x: rect.x, y: inside.maxY + index, maxWidth: rect.width)
    }
  }

  /// Rows below which the title alone says what the map is.
  private static let leastHeight = 7

  /// The cells of the map itself, for the mouse.
  func area(in rect: Rect) -> Rect {
    axes.area(in: rect.inset(bottom: notes(in: rect).count))
  }

  /// What the operating point becomes in a cell of the map.
  func experiment(at cell: Point, of area: Rect) -> Experiment {
    let column = min(max(0, cell.x - area.x), area.width - 1)
    let row = min(max(0, area.maxY - 1 - cell.y), area.height - 1)
    let x = (Control.knob(map.x.knob), map.x.values(area.width)[column])
    let y = (Control.knob(map.y.knob), map.y.values(area.height)[row])
    let (first, second) = map.y.knob == .L ? (y, x) : (x, y)
    return state.experiment.pushing(first.0, to: first.1).pushing(second.0, to: second.1)
  }

  private func heatMap(_ size: Size, _ pen: Pen) -> HeatMap {
    let theme = pen.theme
    var grids = LastMap.onScreen.grids(
      of: map, size, fineness: HeatMap.fineness(pen.glyphs), contours: state.map.contours)
    // The point's own cell shows its own regime, though the middle of the cell may be across a border.
    if let place = cell(of: state.scenario, size) {
      grids.cells[place.x, place.y] = state.scenario.regime.number
    }
    var picture = HeatMap(
      axes: axes,
      areas: Regime.allCases.map { regime in
        HeatArea(
          label: regime.rawValue, longLabel: "\(regime.rawValue) \(regime.name)",
          style: theme[.band(regime)], hatch: regime.hatch(pen.glyphs))
      }, cells: grids.cells)
    picture.yName = map.y.knob.symbol
    picture.forcedY = Double(state.scenario[map.y.knob])
    let grounds = Set(Regime.allCases.map { theme[.band($0)].background })
    picture.showsHatch = !pen.hasColor || grounds.count < Regime.allCases.count
    picture.lines = lines(grids, pen)
    picture.dotted = grids.frugal
    return picture
  }

  /// Contours, then the borders, then the line on which both are equally fast.
  private func lines(_ grids: MapGrids, _ pen: Pen) -> [HeatLines] {
    var lines: [HeatLines] = []
    if let contours = grids.contours {
      var ratios = HeatLines(grid: contours, levels: state.map.contours.lines)
      ratios.leavesTangles = true
      lines.append(ratios)
    }
    lines.append(
      HeatLines(grid: grids.regimes, levels: [HeatLines.Level(dash: .solid)], boundsNothing: true))
    lines.append(
      HeatLines(
        grid: grids.regimes.mapped(Self.faster),
        levels: [HeatLines.Level("LS", labelStyle: pen.theme[.bandLS], dash: .solid)]))
    return lines
  }

  /// Which party is the faster one, where lockstep lies between: not in SS.
  private static func faster(_ number: UInt8) -> UInt8? {
    switch number {
    case Regime.FC.number, Regime.SCS.number: 0
    case Regime.FP.number, Regime.SPS.number: 1
    default: nil
    }
  }

  /// Title, scales and the operating point.
  private var axes: LinePlot {
    let theme = state.appearance.theme
    var plot = LinePlot(x: map.x.viewport.scale, y: map.y.viewport.scale)
    plot.title = title
    plot.titleStyle = theme[.title]
    plot.axisStyle = theme[.axis]
    plot.labelStyle = theme[.label]
    plot.forcedTickStyle = theme[.text]
    plot.showsLegend = false
    plot.xName = map.x.knob.symbol
    let (x, y) = (state.scenario[map.x.knob], state.scenario[map.y.knob])
    plot.forcedTicks = [Double(x)]
    plot.markers = [
      Marker(
        x: max(Double(x), plot.x.domain.lowerBound), y: max(Double(y), plot.y.domain.lowerBound),
        glyph: state.appearance.glyphs.isASCII ? "@" : "●", style: theme[.pointOperating])
    ]
    return plot
  }

  private func cell(of scenario: Scenario, _ size: Size) -> Point? {
    func cell(_ axis: RegimeMap.Axis, _ count: Int) -> Int? {
      let scale = axis.viewport.scale
      return scale.cell(
        of: max(Double(scenario[axis.knob]), scale.domain.lowerBound), count: count)
    }
    guard let column = cell(map.x, size.width), let row = cell(map.y, size.height) else {
      return nil
    }
    return Point(x: column, y: size.height - 1 - row)
  }

  private var title: String {
    let unit = state.scenario.unit.symbol
    let knobs = [map.x.knob, map.y.knob]
    let isTimed = knobs.contains { $0.leader.isDuration } && !unit.isEmpty
    let isModelled = state.experiment.isPapersModel
    let what = isModelled ? "regimes" : "closed form"
    return "\(what) over \(knobs[0].symbol) and \(knobs[1].symbol)\(isTimed ? ", \(unit)" : "")"
  }

  /// What the lines are, what blanks are, and whether the nine numbers are the whole truth.
  private func notes(in rect: Rect) -> [String] {
    var notes: [[String]] = []
    let experiment = state.experiment
    if !experiment.hasRegimes {
      notes.append([
        "by the closed form of the nine numbers, not for \(experiment.summary(isShort: true))",
        "closed form, not for \(experiment.summary(isShort: true))", "closed form alone",
      ])
    } else if !experiment.isPapersModel {
      notes.append([
        "by the closed form with all times at their means", "with times at their means",
      ])
    }
    if state.map.contours != .none { notes.append(state.map.contours.meanings) }
    if let excessive = map.excessive { notes.append(["blank: \(excessive.symbol) above L"]) }
    let texts = notes.map { texts in
      texts.first { $0.unicodeScalars.count <= rect.width } ?? texts[texts.count - 1]
    }
    return Array(texts.prefix(max(0, rect.height - Self.leastHeight)))
  }
}
