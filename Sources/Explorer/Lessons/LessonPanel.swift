internal import Plotting
internal import QueueModel

/// The text of a lesson: the question, then the verdict and why.
struct LessonPanel {
  private let state: State
  private let lesson: LessonState
  private let inside: Rect
  private let lines: [LessonLines.Line]

  /// How far a page scrolls.
  static let page = 5

  init?(_ state: State, _ lesson: LessonState) {
    let layout = state.layout
    self.state = state
    self.lesson = lesson
    let rect = layout.lesson
    inside =
      layout.isBoxed
      ? rect.inset(left: 1, top: 1, right: 1, bottom: 1) : rect.inset(top: 1)
    guard !rect.isEmpty, !inside.isEmpty else { return nil }
    lines =
      LessonLines(
        lesson, unit: state.scenario.unit, width: max(1, inside.width - 2),
        glyphs: state.appearance.glyphs
      ).lines
  }

  /// The first line in view when the last one is.
  var lastLine: Int { max(0, lines.count - inside.height) }

  /// The lines in view, and where the first stands.
  private var first: Int { min(lesson.line, lastLine) }

  /// The choice at a point.
  func choice(at point: Point) -> Int? {
    guard inside.contains(point) else { return nil }
    let index = first + point.y - inside.y
    return lines.indices.contains(index) ? lines[index].choice : nil
  }

  func draw(with pen: inout Pen) {
    _ = pen.panel(title, note: note, in: state.layout.lesson, isBoxed: state.layout.isBoxed)
    for (index, line) in lines.dropFirst(first).prefix(inside.height).enumerated() {
      let y = inside.y + index
      pen.write(line.text, line.role, x: inside.x + 1, y: y, maxWidth: inside.width - 1)
      if let choice = line.choice, line.text.hasPrefix("\(choice + 1) ") {
        pen.write("\(choice + 1)", .helpKey, x: inside.x + 1, y: y)
      }
    }
    drawMore(with: &pen)
  }

  /// How many lines are out of view, on the panel's own line, so that none is covered.
  private func drawMore(with pen: inout Pen) {
    let below = lines.count - first - inside.height
    let texts = [first > 0 ? "↑ \(first)" : "", below > 0 ? "↓ \(below)" : ""]
    let more = texts.filter { !$0.isEmpty }.joined(separator: " ")
    guard !more.isEmpty else { return }
    let keys = state.isHiding ? "↑↓" : "PgUp PgDn"
    let rect = state.layout.lesson
    let room = rect.width - pen.width(of: title) - 4
    let words = [" \(more) more: \(keys) ", " \(more) more ", " \(more) "]
    let text = words.first { pen.width(of: $0) <= room } ?? words[2]
    pen.write(text, .focus, endingAt: rect.maxX - (state.layout.isBoxed ? 2 : 0), y: rect.y)
  }

  private var title: String {
    let steps = lesson.lesson.steps.count
    if lesson.lesson.isChallenge { return "challenge" }
    if lesson.isFinished { return "score" }
    let what = lesson.isPredicting ? "predict" : "why"
    return "\(what), step \(lesson.index + 1) of \(steps)"
  }

  private var note: String {
    lesson.lesson.isChallenge ? "" : "\(lesson.score) right"
  }
}

extension LessonPanel {
  /// What a screen shows that has no room for a lesson.
  static let refusal =
    "a lesson needs \(State.lessonSize.width)x\(State.lessonSize.height) cells; Esc leaves it"

  static func refuse(with pen: inout Pen, in rect: Rect) {
    pen.frame.fill(rect, with: Cell(" ", pen.theme[.text]))
    for (y, line) in pen.spelled(refusal).wrapped(rect.width - 2).prefix(rect.height).enumerated() {
      pen.write(line, .warning, x: rect.x + 1, y: rect.y + y, maxWidth: rect.width - 1)
    }
  }
}
