internal import Plotting

/// The formats in which what is on screen can be written.
struct ExportPanel {
  private let state: State

  init(_ state: State) { self.state = state }

  func draw(with pen: inout Pen, in body: Rect) {
    _ = pen.panel("write what is on screen", in: body, isBoxed: true)
  }
}
