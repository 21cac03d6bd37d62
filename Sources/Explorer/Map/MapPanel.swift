internal import Plotting

/// The regimes over two knobs.
struct MapPanel {
  private let state: State

  init(_ state: State) { self.state = state }

  func draw(with pen: inout Pen, in rect: Rect) { _ = pen.panel("map", in: rect, isBoxed: true) }
}
