internal import Events
internal import Plotting
internal import QueueModel

extension State {
  /// The knobs along the axes of the map: x is that of the plots, if it is a knob.
  var mapKnobs: (x: Knob, y: Knob) {
    let x = xControl.knob ?? .WP
    return (x, [map.y, .WC, .WP].map(linked).first { $0 != x } ?? .WP)
  }

  /// What the map shows of the plane of its two knobs.
  var regimeMap: RegimeMap {
    let knobs = mapKnobs
    return RegimeMap(
      scenario: scenario, x: RegimeMap.Axis(knob: knobs.x, viewport: mapViewport(of: knobs.x)),
      y: RegimeMap.Axis(knob: knobs.y, viewport: mapViewport(of: knobs.y)))
  }

  /// The axis of a control while it is on the map; nil for any other.
  func mapViewport(of control: Control) -> Viewport? {
    let knobs = mapKnobs
    guard view == .map, let knob = control.knob, knob == knobs.x || knob == knobs.y else {
      return nil
    }
    return mapViewport(of: knob)
  }

  private func mapViewport(of knob: Knob) -> Viewport {
    if let zoom = map.zooms[knob] { return zoom }
    // Beside L a threshold goes as far as L does, so that its axis stays when L moves.
    guard isThresholdBesideL(knob) else { return viewport(of: .knob(knob)) }
    let length = mapViewport(of: Knob.L)
    return Viewport(lower: 1, upper: length.upper, scaling: length.scaling)
  }

  private func isThresholdBesideL(_ knob: Knob) -> Bool {
    let knobs = mapKnobs
    return (knob == .kP || knob == .kC) && (knobs.x == .L || knobs.y == .L)
  }

  /// How far an axis can be zoomed out: a threshold goes only to L, if L lies along no axis.
  private func limits(of knob: Knob) -> ClosedRange<Int> {
    knob == .L || isThresholdBesideL(knob) ? knob.leader.range : scenario.range(of: knob)
  }

  /// The knob that has a slider, where N or S turn two.
  private func linked(_ knob: Knob) -> Knob {
    switch knob {
    case .NP, .NC, .N: links.N ? .N : knob == .N ? .NP : knob
    case .SP, .SC, .S: links.S ? .S : knob == .S ? .SP : knob
    default: knob
    }
  }

  /// Zoomed axes follow the operating point when it leaves.
  mutating func keepInMap() {
    for (knob, zoom) in map.zooms where !zoom.contains(scenario[knob]) {
      let moved = zoom.zoomed(by: 1, around: scenario[knob], limits: limits(of: knob))
      map.zooms[knob] = moved.contains(scenario[knob]) ? moved : nil
    }
  }

  /// A key that means something on the map; nil for any other.
  mutating func pressInMap(_ key: Key) -> [Effect]? {
    guard case .mapping(let command) = KeyTable.map.command(for: key) else { return nil }
    let knobs = mapKnobs
    switch command {
    case .left: step(knobs.x, .stepDown)
    case .right: step(knobs.x, .stepUp)
    case .down: step(knobs.y, .stepDown)
    case .up: step(knobs.y, .stepUp)
    case .leapLeft: step(knobs.x, .leapDown)
    case .leapRight: step(knobs.x, .leapUp)
    case .leapDown: step(knobs.y, .leapDown)
    case .leapUp: step(knobs.y, .leapUp)
    case .setX: setMapX(selected)
    case .nextX:
      let all = links.knobs
      setMapX(.knob(all[((all.firstIndex(of: knobs.x) ?? 0) + 1) % all.count]))
    case .setY: setMapY(selected)
    case .swap: swapMapAxes()
    case .zoomIn: zoomMap(by: 0.5)
    case .zoomOut: zoomMap(by: 2)
    case .nextContours: showNextContours()
    }
    return []
  }

  /// The mouse on the map.
  /// - Returns: whether it was there.
  mutating func useOnMap(_ mouse: Mouse) -> Bool {
    let panel = MapPanel(self)
    let area = panel.area(in: layout.stage)
    let point = Point(x: mouse.x, y: mouse.y)
    switch mouse.kind {
    case .pressed(.left):
      guard area.contains(point) else { return false }
      release()
      typed = nil
      history.close()
      drag = .map
      put(panel.experiment(at: point, of: area))
    case .dragged:
      guard drag == .map, !area.isEmpty else { return false }
      put(panel.experiment(at: point, of: area))
    case .wheelUp, .wheelDown:
      guard area.contains(point) else { return false }
      typed = nil
      step(mapKnobs.y, mouse.kind == .wheelUp ? .stepUp : .stepDown)
    case .pressed, .released: return false
    }
    return true
  }

  /// The point where the mouse is; a whole drag is one step to undo.
  private mutating func put(_ next: Experiment) {
    guard next != experiment else { return }
    let knobs = mapKnobs
    let (x, y) = (Control.knob(knobs.x), Control.knob(knobs.y))
    go(to: next, by: y == .L ? y : x, as: .drag(x, y))
  }

  private mutating func step(_ knob: Knob, _ turn: Command.Turn) {
    let control = Control.knob(knob)
    selected = control
    self.turn(control, turn)
  }

  private mutating func setMapX(_ control: Control) {
    guard let knob = control.knob else { return refuse(control) }
    let knobs = mapKnobs
    if knob == knobs.y { return swapMapAxes() }
    map.y = knobs.y
    plot(against: control)
  }

  private mutating func setMapY(_ control: Control) {
    guard let knob = control.knob else { return refuse(control) }
    let knobs = mapKnobs
    if knob == knobs.x { return swapMapAxes() }
    history.record(moment, before: .other)
    map.y = knob
    notice = Notice(.plain, "y axis: \(knob.symbol), \(knob.meaning)")
  }

  private mutating func refuse(_ control: Control) {
    notice = Notice(.plain, "\(control.heading) is no knob of the model: the map has only those")
  }

  private mutating func swapMapAxes() {
    let knobs = mapKnobs
    history.record(moment, before: .other)
    map.y = knobs.x
    plotted(along: .knob(knobs.y))
    notice = Notice(.plain, "x axis: \(knobs.y.symbol), y axis: \(knobs.x.symbol)")
  }

  private mutating func zoomMap(by factor: Double) {
    let axes = regimeMap
    for axis in [axes.x, axes.y] {
      map.zooms[axis.knob] = axis.viewport.zoomed(
        by: factor, around: scenario[axis.knob], limits: limits(of: axis.knob))
    }
  }

  private mutating func showNextContours() {
    let all = MapContours.allCases
    let index = all.firstIndex(of: map.contours) ?? 0
    map.contours = all[(index + 1) % all.count]
    notice = Notice(.plain, map.contours.meanings.first ?? "no lines: regimes alone")
  }
}
