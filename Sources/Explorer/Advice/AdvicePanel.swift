internal import Plotting

/// What the advisor proposes.
struct AdvicePanel {
  private let state: State

  init(_ state: State) { self.state = state }

  func draw(with pen: inout Pen, in body: Rect) {
    _ = pen.panel("advice", in: body, isBoxed: true)
  }
}
