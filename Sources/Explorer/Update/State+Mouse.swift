internal import Events
internal import Plotting

extension State {
  /// The mouse on sliders, plots and overlays.
  mutating func use(_ mouse: Mouse) -> [Effect] {
    guard isMouseOn else { return [] }
    let point = Point(x: mouse.x, y: mouse.y)
    if overlay != nil {
      if case .pressed = mouse.kind { overlay = nil }
      return []
    }
    switch mouse.kind {
    case .pressed(.left): press(at: point)
    case .dragged: continueDrag(at: point)
    case .released: release()
    case .wheelUp: wheel(1, at: point)
    case .wheelDown: wheel(-1, at: point)
    case .pressed: break
    }
    return []
  }

  private mutating func press(at point: Point) {
    typed = nil
    if let slider = SliderPanel(self).slider(at: point) {
      selected = slider.knob
      notice = nil
      history.close()
      guard slider.track.contains(point) else { return }
      drag = .slider(slider.knob)
    } else if plotArea(at: point) != nil {
      history.close()
      drag = .plot
    }
    continueDrag(at: point)
  }

  private mutating func continueDrag(at point: Point) {
    switch drag {
    case .slider(let knob):
      guard let track = SliderPanel(self).track(of: knob) else { return }
      move(knob, to: viewport(of: knob).value(at: place(of: point.x, on: track)))
    case .plot:
      guard let area = plotArea() else { return }
      move(xKnob, to: xViewport.value(at: place(of: point.x, on: area)))
    case nil: break
    }
  }

  private mutating func release() {
    guard drag != nil else { return }
    drag = nil
    history.close()
    movement += 1
  }

  /// The ends of a track are its first and last cell, not half a cell inside.
  private func place(of x: Int, on track: Rect) -> Double {
    if x <= track.x { return 0 }
    if x >= track.maxX - 1 { return 1 }
    return (Double(x - track.x) + 0.5) / Double(track.width)
  }

  private mutating func wheel(_ direction: Int, at point: Point) {
    if let slider = SliderPanel(self).slider(at: point) {
      selected = slider.knob
      turn(direction > 0 ? .stepUp : .stepDown)
    } else if plotArea(at: point) != nil {
      let selected = selected
      self.selected = xKnob
      turn(direction > 0 ? .stepUp : .stepDown)
      self.selected = selected
    }
  }

  private func plotArea() -> Rect? {
    let layout = ScreenLayout(size)
    guard !layout.timePlot.isEmpty else { return nil }
    return PlotPanel(self, .T).plot.area(in: layout.timePlot)
  }

  /// The cells of the plot under a point, or nil.
  private func plotArea(at point: Point) -> Rect? {
    let layout = ScreenLayout(size)
    for (measure, rect) in [(Measure.T, layout.timePlot), (.E, layout.workPlot)]
    where rect.contains(point) {
      let area = PlotPanel(self, measure).plot.area(in: rect)
      if area.contains(point) { return area }
    }
    return nil
  }
}
