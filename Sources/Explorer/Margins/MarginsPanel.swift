internal import Plotting

/// How far every knob is from the next border, and what a change of it does.
struct MarginsPanel {
  private let state: State

  init(_ state: State) { self.state = state }

  func draw(with pen: inout Pen, in rect: Rect) {
    _ = pen.panel("margins", in: rect, isBoxed: true)
  }
}
