internal import Events
internal import Plotting

extension State {
  /// Whether the screen is large enough for the comparison.
  var hasRoomToCompare: Bool {
    size.width >= ComparePanel.smallest.width && size.height >= ComparePanel.smallest.height
  }

  /// Opens the comparison of all strategies; what is known of the same rows stays.
  mutating func compare() {
    let fresh = Comparison(around: experiment)
    if let known = comparison, known.hasSameRows(as: fresh) {
      comparison?.selected = fresh.selected
    } else {
      comparison = fresh
    }
    notice = nil
    overlay = .compare
  }

  /// A key while the comparison is open.
  mutating func compare(_ key: Key) -> [Effect] {
    notice = nil
    guard case .comparing(let command) = KeyTable.comparison.command(for: key) else {
      return changeLooks(key)
    }
    // Keys that act on what a small screen does not show are ignored.
    guard hasRoomToCompare || command == .close else { return [] }
    switch command {
    case .up: comparison?.select(-1)
    case .down: comparison?.select(1)
    case .first: comparison?.select(-.max / 2)
    case .last: comparison?.select(.max / 2)
    case .left: pointAtColumn(-1)
    case .right: pointAtColumn(1)
    case .sort: comparison.map { comparison?.sort(by: $0.column) }
    case .sortBy(let column): comparison?.sort(by: column)
    case .adopt: adoptCompared()
    case .plot: comparison?.prefersPlot.toggle()
    case .export: chooseExport()
    case .close: overlay = nil
    }
    return []
  }

  private mutating func pointAtColumn(_ step: Int) {
    guard let comparison else { return }
    let columns = ComparePanel(self, comparison).columns
    let place = columns.firstIndex(of: comparison.column) ?? 0
    self.comparison?.column = columns[(place + step + columns.count) % columns.count]
  }

  /// The row that is pointed at becomes the operating point.
  private mutating func adoptCompared() {
    guard let comparison else { return }
    overlay = nil
    let row = comparison.rows[comparison.selected]
    guard row.experiment != experiment else {
      notice = Notice(.plain, "\(row.name) is what is there already")
      return
    }
    adopt(row.experiment, by: .other)
    if let outcome = row.outcome {
      simulation.period = SimulatedPeriod(finding: .outcome(outcome), trace: nil)
      simulation.periodOf = row.experiment
    }
    notice = Notice(.plain, "now \(row.name): \(experiment.strategies()); u goes back")
  }

  /// The mouse while the comparison is open: a click on a heading sorts, on a row points at it.
  mutating func compare(_ mouse: Mouse) {
    guard let comparison, hasRoomToCompare else { return }
    switch mouse.kind {
    case .pressed(.left):
      let panel = ComparePanel(self, comparison)
      let point = Point(x: mouse.x, y: mouse.y)
      if let column = panel.column(at: point) { self.comparison?.sort(by: column) }
      if let row = panel.row(at: point) { self.comparison?.selected = row }
    case .wheelUp: self.comparison?.select(-1)
    case .wheelDown: self.comparison?.select(1)
    case .pressed, .dragged, .released: break
    }
  }

  mutating func accept(rows: [SimulatedRow], of request: Int, isLast: Bool) {
    guard simulation.request?.id == request else { return }
    comparison?.take(rows)
    if isLast { simulation.isRunning = false }
  }
}
