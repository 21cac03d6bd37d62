internal import Plotting

/// One period over the whole stage.
struct PeriodStage {
  private let state: State

  init(_ state: State) { self.state = state }

  func draw(with pen: inout Pen, in rect: Rect) {
    _ = pen.panel("period", in: rect, isBoxed: true)
  }
}
