internal import Events
internal import Plotting
internal import QueueModel

extension State {
  /// Only knobs have a small plot.
  mutating func selectMultiple() {
    guard selectedMultiple == nil else { return }
    selected = .knob(links.knobs.first { .knob($0) == xControl } ?? links.knobs[0])
  }

  /// The place of the selected knob among the small multiples.
  private var selectedMultiple: Int? {
    selected.knob.flatMap { links.knobs.firstIndex(of: $0) }
  }

  /// A key that means something among the small multiples; nil for any other.
  mutating func pressInMultiples(_ key: Key) -> [Effect]? {
    guard case .walking(let command) = KeyTable.multiples.command(for: key) else { return nil }
    let columns = MultiplesPanel(self).columns(in: layout.stage)
    switch command {
    case .left: walk(by: -1)
    case .right: walk(by: 1)
    case .up: walk(by: -columns)
    case .down: walk(by: columns)
    case .nextMeasure:
      map.measure = map.measure == .T ? .E : .T
      notice = Notice(.plain, map.measure.reading.meaning)
    }
    return []
  }

  private mutating func walk(by step: Int) {
    guard let index = selectedMultiple else { return selectMultiple() }
    guard links.knobs.indices.contains(index + step) else { return }
    select(.knob(links.knobs[index + step]))
  }

  private mutating func select(_ control: Control) {
    selected = control
    notice = nil
    history.close()
  }

  /// The mouse on the small multiples.
  /// - Returns: whether it was there.
  mutating func useOnMultiples(_ mouse: Mouse) -> Bool {
    let point = Point(x: mouse.x, y: mouse.y)
    let cells = MultiplesPanel(self).cells(in: layout.stage)
    guard let cell = cells.first(where: { $0.rect.contains(point) }) else { return false }
    switch mouse.kind {
    case .pressed(.left):
      release()
      typed = nil
      select(.knob(cell.knob))
    case .wheelUp, .wheelDown:
      typed = nil
      if selected != .knob(cell.knob) { select(.knob(cell.knob)) }
      turn(selected, mouse.kind == .wheelUp ? .stepUp : .stepDown)
    case .pressed, .dragged, .released: return false
    }
    return true
  }
}
