internal import Plotting

/// The list of lessons and challenges.
struct LessonListPanel {
  private let state: State

  init(_ state: State) { self.state = state }

  func draw(with pen: inout Pen, in body: Rect) {
    _ = pen.panel("lessons", in: body, isBoxed: true)
  }
}
