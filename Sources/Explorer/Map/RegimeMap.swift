internal import Plotting
internal import QueueModel

/// The plane of two knobs around a scenario, by the exact inequalities of Table 1 at whole values.
struct RegimeMap: Equatable {
  /// A knob and the stretch of its values that is in view.
  struct Axis: Equatable {
    let knob: Knob
    let viewport: Viewport

    /// The value in the middle of each of so many cells, in rising order.
    func values(_ count: Int) -> [Int] {
      let range = knob.leader.range
      return (0..<max(0, count)).map { index in
        let value = viewport.value(at: (Double(index) + 0.5) / Double(count))
        return min(max(value, range.lowerBound), range.upperBound)
      }
    }
  }

  let scenario: Scenario
  let x: Axis
  let y: Axis

  /// The map with its knobs where they change nothing: its plane is the same wherever the operating
  /// point lies in it.
  var plane: RegimeMap {
    let scenario = [x.knob, y.knob].reduce(scenario) { scenario, knob in
      let range = knob.leader.range
      // A longer queue leaves the thresholds that lie along no axis.
      return scenario.pushing(knob, to: knob == .L ? range.upperBound : range.lowerBound)
    }
    return RegimeMap(scenario: scenario, x: x, y: y)
  }

  /// The scenario at a place of the plane; nil where a threshold would be above L. A shorter queue
  /// takes thresholds that lie along no axis with it.
  func scenario(x vx: Int, y vy: Int) -> Scenario? {
    let (first, second) = y.knob == .L ? ((y, vy), (x, vx)) : ((x, vx), (y, vy))
    return Self.placing(first.0.knob, first.1, in: scenario).flatMap {
      Self.placing(second.0.knob, second.1, in: $0)
    }
  }

  /// The regime of each cell of a grid, as its number, by the scenario in the middle of the cell.
  func regimes(columns: Int, rows: Int) -> HeatGrid {
    grid(columns: columns, rows: rows) { $0.regime.number }
  }

  /// The cells in which polling costs less work.
  func frugalPolling(columns: Int, rows: Int) -> HeatGrid {
    grid(columns: columns, rows: rows) { $0.isPollingFrugal ? 1 : nil }
  }

  /// The regimes, and how many levels of the contours each cell is above: of one closed form for each
  /// cell, of which a screen has a hundred thousand.
  func regimes(
    columns: Int, rows: Int, _ contours: MapContours
  ) -> (regimes: HeatGrid, contours: HeatGrid) {
    let tenths = contours.tenths
    var numbers = [UInt8?](repeating: nil, count: max(0, columns) * max(0, rows))
    var regimes = numbers
    forEachCell(columns: columns, rows: rows) { index, scenario in
      let form = scenario.closedForm
      regimes[index] = form.regime.number
      numbers[index] = contours.number(scenario, form.cycle, of: tenths)
    }
    return (
      HeatGrid(columns: columns, values: regimes), HeatGrid(columns: columns, values: numbers)
    )
  }

  private func grid(columns: Int, rows: Int, _ number: (Scenario) -> UInt8?) -> HeatGrid {
    var values = [UInt8?](repeating: nil, count: max(0, columns) * max(0, rows))
    forEachCell(columns: columns, rows: rows) { index, scenario in values[index] = number(scenario)
    }
    return HeatGrid(columns: columns, values: values)
  }

  /// Hands over the scenario in the middle of each cell that has one, with the cell's place in reading
  /// order.
  private func forEachCell(columns: Int, rows: Int, _ body: (Int, Scenario) -> Void) {
    let (xs, ys) = (x.values(columns), y.values(rows))
    // L comes first: it decides which thresholds there can be.
    let isYFirst = y.knob == .L
    let (outer, inner) = isYFirst ? (ys, xs) : (xs, ys)
    let (outerKnob, innerKnob) = isYFirst ? (y.knob, x.knob) : (x.knob, y.knob)
    for (outerIndex, value) in outer.enumerated() {
      guard var here = Self.placing(outerKnob, value, in: scenario) else { continue }
      let range = here.range(of: innerKnob)
      for (innerIndex, value) in inner.enumerated() where range.contains(value) {
        here.place(innerKnob, at: value)
        let (column, row) = isYFirst ? (innerIndex, outerIndex) : (outerIndex, innerIndex)
        body((rows - 1 - row) * columns + column, here)
      }
    }
  }

  /// The threshold that is above L somewhere in view, if there is one.
  var excessive: Knob? {
    let length = [x, y].first { $0.knob == .L }?.viewport.lower ?? scenario.L
    return [x, y].first { axis in
      (axis.knob == .kP || axis.knob == .kC) && axis.viewport.upper > max(1, length)
    }?.knob
  }

  private static func placing(_ knob: Knob, _ value: Int, in scenario: Scenario) -> Scenario? {
    if knob == .kP || knob == .kC, value > scenario.L { return nil }
    return scenario.pushing(knob, to: value)
  }
}

extension Regime {
  /// Its place among all regimes.
  var number: UInt8 {
    switch self {
    case .FC: 0
    case .FP: 1
    case .SCS: 2
    case .SPS: 3
    case .SS: 4
    case .LS: 5
    }
  }
}
