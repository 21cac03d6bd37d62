internal import Events
internal import Plotting

extension State {
  /// The mouse on sliders, plots and overlays.
  mutating func use(_ mouse: Mouse) -> [Effect] {
    if mouse.kind == .released { release() }
    guard isMouseOn, prompt == nil else { return [] }
    let point = Point(x: mouse.x, y: mouse.y)
    if overlay == .compare {
      compare(mouse)
      return []
    }
    if overlay == .advice {
      pressInAdvice(mouse)
      return []
    }
    if overlay != nil {
      if case .pressed = mouse.kind { overlay = nil }
      return []
    }
    if isHiding {
      useInLesson(mouse)
      return []
    }
    if view == .map && useOnMap(mouse) || view == .multiples && useOnMultiples(mouse) { return [] }
    switch mouse.kind {
    case .pressed(.left): press(at: point)
    case .dragged: continueDrag(at: point)
    case .wheelUp: wheel(.stepUp, at: point)
    case .wheelDown: wheel(.stepDown, at: point)
    case .pressed, .released: break
    }
    return []
  }

  private mutating func press(at point: Point) {
    release()
    typed = nil
    if let slider = SliderPanel(self).slider(at: point) {
      let isChosen = selected == slider.control
      selected = slider.control
      notice = nil
      history.close()
      guard slider.track.contains(point) else { return }
      if !slider.control.isChoice {
        drag = .slider(slider.control)
      } else if isChosen {
        choose(slider.control, point.x < slider.track.x + 2 ? -1 : 1)
      }
    } else if plotArea(at: point) != nil {
      history.close()
      drag = .plot
    }
    continueDrag(at: point)
  }

  private mutating func continueDrag(at point: Point) {
    switch drag {
    case .slider(let control):
      guard let track = SliderPanel(self).track(of: control) else { return }
      move(control, to: viewport(of: control).value(at: place(of: point.x, on: track)))
    case .plot:
      guard let area = plotAreas.first?.area else { return }
      move(xControl, to: xViewport.value(at: place(of: point.x, on: area)))
    case .map, nil: break
    }
  }

  /// The hand lets go of what the mouse holds, if it holds anything.
  mutating func release() {
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

  private mutating func wheel(_ turn: Command.Turn, at point: Point) {
    if let slider = SliderPanel(self).slider(at: point) {
      typed = nil
      selected = slider.control
      self.turn(slider.control, turn)
    } else if plotArea(at: point) != nil {
      typed = nil
      self.turn(xControl, turn)
    }
  }

  /// The cells of the plots, T before the other.
  private var plotAreas: [(panel: Rect, area: Rect)] {
    let layout = layout
    guard view == .plots else { return [] }
    return [(Reading.time, layout.timePlot), (lowerReading, layout.workPlot)].filter {
      !$0.1.isEmpty
    }.map {
      ($0.1, PlotPanel(self, $0.0).area(in: $0.1))
    }
  }

  /// The cells of the plot under a point, or nil.
  private func plotArea(at point: Point) -> Rect? {
    plotAreas.first { $0.area.contains(point) }?.area
  }
}
