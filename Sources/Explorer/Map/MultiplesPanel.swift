internal import Plotting
internal import QueueModel

/// T or E against every knob at once, all on one y scale so that heights compare.
struct MultiplesPanel {
  /// The place of a knob's plot.
  struct Cell {
    let knob: Knob
    let rect: Rect
  }

  private let state: State

  init(_ state: State) { self.state = state }

  private static let leastWidth = 13
  private static let leastHeight = 5

  /// Plots side by side; one where there is room only for a row of marks for each.
  func columns(in rect: Rect) -> Int { isGrid(rect) ? 3 : 1 }

  private func isGrid(_ rect: Rect) -> Bool {
    (rect.width - 2) / 3 >= Self.leastWidth && (rect.height - 1) / 3 >= Self.leastHeight
  }

  /// Where the plots stand, from left to right and from top to bottom; in a short list those around
  /// the selected one.
  func cells(in rect: Rect) -> [Cell] {
    let knobs = state.links.knobs
    guard isGrid(rect) else {
      let inside = rect.inset(top: 1)
      let index = state.selected.knob.flatMap { knobs.firstIndex(of: $0) } ?? 0
      let first = max(0, min(index - inside.height / 2, knobs.count - inside.height))
      return knobs.dropFirst(first).prefix(inside.height).enumerated().map {
        Cell(knob: $1, rect: inside.row($0))
      }
    }
    let (width, height) = ((rect.width - 2) / 3, (rect.height - 1) / 3)
    let spare = rect.height - 1 - 3 * height
    return knobs.enumerated().map { index, knob in
      let (column, row) = (index % 3, index / 3)
      return Cell(
        knob: knob,
        rect: Rect(
          x: rect.x + column * (width + 1), y: rect.y + 1 + row * height + min(row, spare),
          width: width, height: height))
    }
  }

  func draw(with pen: inout Pen, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let model = modelled
    let isGrid = isGrid(rect)
    let width = isGrid ? (rect.width - 2) / 3 : rect.width
    let curves = state.links.knobs.map { knob in
      Curves(
        state.scenario, along: .knob(knob), in: model.viewport(of: .knob(knob)),
        samples: isGrid ? 2 * width : width)
    }
    let top = top(curves)
    let title = title(top)
    pen.fillLine(rect.row(0), with: " ", pen.theme[.title])
    pen.write(
      title.first { pen.width(of: $0) <= rect.width } ?? title[title.count - 1], .title, x: rect.x,
      y: rect.y, maxWidth: rect.width)
    for cell in cells(in: rect) {
      guard let index = state.links.knobs.firstIndex(of: cell.knob) else { continue }
      if isGrid {
        draw(cell, curves[index], top, model, with: &pen)
      } else {
        SparkRow(state, cell.knob, measure, top: top)
          .draw(with: &pen, in: cell.rect)
      }
    }
  }

  /// What the closed form knows of the operating point.
  private var modelled: State {
    var model = state
    model.experiment = Experiment(state.scenario)
    model.showsSimulation = false
    model.zoom = nil
    return model
  }

  private var measure: Quantity { state.map.measure }

  /// The top of all plots.
  var sharedTop: Double {
    top(
      state.knobs.map { knob in
        Curves(
          state.scenario, along: .knob(knob), in: state.viewport(of: .knob(knob)), samples: 60)
      })
  }

  /// The common top: all that the curves reach, unless that would flatten them around today's value.
  private func top(_ curves: [Curves]) -> Double {
    let today = measure.value(state.scenario.closedForm.cycle)
    let reached = curves.map { $0.top(measure) }.max() ?? 1
    return min(reached, Double(friendly(Int(min(today * 2, 1e15)) + 1)))
  }

  /// What all plots show, from long to short.
  private func title(_ top: Double) -> [String] {
    let unit = state.scenario.unit.symbol
    let timed = unit.isEmpty ? "\(measure)" : "\(measure), \(unit),"
    let range = "0 … \(Readout.value(Int(top)))"
    let basis = state.experiment.isPapersModel ? "" : ", by the closed form"
    return [
      "\(measure.reading.title.long), \(unit.isEmpty ? "" : "\(unit), ")against each knob; "
        + "all plots from \(range), so that heights compare\(basis)",
      "\(timed) against each knob; all \(range)\(basis)",
      "\(timed) against each knob; all \(range)",
      "\(measure) against each knob",
    ]
  }

  private func draw(
    _ cell: Cell, _ curves: Curves, _ top: Double, _ model: State, with pen: inout Pen
  ) {
    let control = Control.knob(cell.knob)
    let isSelected = control == state.selected
    let head = cell.rect.row(0)
    if isSelected { pen.frame.fill(head, with: Plotting.Cell(" ", pen.theme[.focus])) }
    let role: Role = isSelected ? .focus : .title
    pen.write(
      "\(isSelected ? "▸" : " ")\(cell.knob.symbol)", role, x: head.x, y: head.y)
    pen.write(
      Readout.value(state.scenario[cell.knob]), isSelected ? .focus : .text,
      endingAt: head.maxX, y: head.y)
    plot(control, curves, top, model, in: cell.rect.inset(top: 1)).render(
      into: &pen.frame, in: cell.rect.inset(top: 1), glyphs: pen.glyphs)
  }

  private func plot(
    _ control: Control, _ curves: Curves, _ top: Double, _ model: State, in rect: Rect
  ) -> LinePlot {
    var model = model
    model.xControl = control
    model.tops[measure.reading] = top
    var plot = PlotPanel(model, measure.reading, isCompact: false).plot(curves)
    plot.title = ""
    plot.showsLegend = false
    plot.xName = ""
    plot.showsYLabels = rect.width >= 20
    plot.showsXAxis = rect.height >= 10
    if rect.height < 10 { plot.forcedTicks = [] }
    if rect.width < 30 {
      plot.annotations = []
      plot.curves = Array(plot.curves.suffix(1))
    }
    // Today's value, to see what is above it and what below.
    let today = measure.value(state.scenario.closedForm.cycle)
    let ends = [plot.x.domain.lowerBound, plot.x.domain.upperBound]
    plot.curves.insert(
      Curve(
        pieces: [ends.map { DataPoint(x: $0, y: today) }], style: state.appearance.theme[.axis],
        dash: .dotted), at: 0)
    return plot
  }
}
