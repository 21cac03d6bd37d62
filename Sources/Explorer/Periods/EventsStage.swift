internal import Plotting

/// The events of a period, one by one.
struct EventsStage {
  private let state: State

  init(_ state: State) { self.state = state }

  func draw(with pen: inout Pen, in rect: Rect) {
    _ = pen.panel("events", in: rect, isBoxed: true)
  }
}
