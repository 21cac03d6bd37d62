internal import Plotting

/// T or E against every knob at once.
struct MultiplesPanel {
  private let state: State

  init(_ state: State) { self.state = state }

  func draw(with pen: inout Pen, in rect: Rect) {
    _ = pen.panel("multiples", in: rect, isBoxed: true)
  }
}
