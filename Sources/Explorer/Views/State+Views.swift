internal import Events
internal import Plotting

extension State {
  /// Shows another view of the same operating point.
  mutating func show(_ view: View) {
    guard !layout.stage.isEmpty else { return }
    if view != .plots, view != .period { enlargedFrom = nil }
    release()
    notice = nil
    self.view = view
    switch view {
    case .map: selected = .knob(mapKnobs.x)
    case .multiples: selectMultiple()
    case .plots, .period, .events, .margins: break
    }
  }

  /// The next or the previous view, round and round.
  mutating func showView(_ step: Int) {
    let views = View.allCases
    let index = views.firstIndex(of: view) ?? 0
    show(views[(index + step + views.count) % views.count])
  }

  /// One rung down the ladder of abstraction: from two knobs to one, to a point, to an event.
  mutating func stepDown() {
    switch view {
    case .map: show(.plots)
    case .plots: show(.period)
    case .period: show(.events)
    case .events: break
    case .multiples, .margins:
      enlargedFrom = view
      if !selected.isChoice { plot(against: selected) }
      show(.plots)
    }
  }

  /// One rung up.
  mutating func stepUp() {
    switch view {
    case .events: show(.period)
    case .period, .multiples, .margins: show(.plots)
    case .plots:
      // Back to what one plot was enlarged from.
      let origin = enlargedFrom
      enlargedFrom = nil
      show(origin ?? .map)
    case .map: break
    }
  }

  /// A key that the view takes for itself; nil if it is not one of them.
  mutating func pressInView(_ key: Key) -> [Effect]? {
    guard !layout.stage.isEmpty else { return nil }
    return switch view {
    case .map: pressInMap(key)
    case .period, .events: pressInPeriod(key)
    case .multiples: pressInMultiples(key)
    case .plots, .margins: nil
    }
  }
}
