internal import Plotting

/// The list of lessons and challenges, with what is done of each.
struct LessonListPanel {
  private let state: State
  private let selected: Int

  init(_ state: State, selected: Int) {
    self.state = state
    self.selected = selected
  }

  func draw(with pen: inout Pen, in body: Rect) {
    let lessons = state.lessons
    let width = body.width < 90 ? body.width : 76
    let longest = lessons.map { $0.note.wrapped(width - 4).count }.max() ?? 0
    let height = min(body.height, lessons.count + longest + 3)
    let rect = Rect(
      x: body.x + (body.width - width) / 2, y: body.y + (body.height - height) / 2, width: width,
      height: height)
    pen.frame.fill(rect, with: Cell(" ", pen.theme[.text]))
    let inside = pen.panel(
      "lessons: Enter begins, r from the start, Esc closes", in: rect, isBoxed: true)
    let noteRows = min(longest + 1, inside.height / 3)
    let rows = inside.height - noteRows
    let first = max(0, min(selected - rows / 2, lessons.count - rows))
    for (index, lesson) in lessons.dropFirst(first).prefix(rows).enumerated() {
      draw(lesson, isSelected: first + index == selected, with: &pen, in: inside.row(index))
    }
    guard lessons.indices.contains(selected) else { return }
    let lines = lessons[selected].note.wrapped(inside.width - 2).prefix(max(0, noteRows - 1))
    for (index, line) in lines.enumerated() {
      pen.write(line, .label, x: inside.x + 1, y: inside.y + rows + 1 + index)
    }
  }

  private func draw(_ lesson: Lesson, isSelected: Bool, with pen: inout Pen, in row: Rect) {
    let role: Role = isSelected ? .focus : .text
    if isSelected { pen.frame.fill(row, with: Cell(" ", pen.theme[.focus])) }
    pen.write(isSelected ? "▸" : " ", role, x: row.x, y: row.y)
    let score = state.scores[lesson.name]
    let isDone = score == lesson.points
    if isDone { pen.write("✓", role, x: row.x + 2, y: row.y) }
    let result = score.map { lesson.isChallenge ? "" : "\($0) of \(lesson.points)" } ?? ""
    let kind = lesson.isChallenge ? "challenge" : "lesson"
    let facts = result.isEmpty ? kind : "\(result)  \(kind)"
    let start = pen.write(facts, isSelected ? .focus : .label, endingAt: row.maxX - 1, y: row.y)
    pen.write(lesson.title, role, x: row.x + 4, y: row.y, maxWidth: max(0, start - row.x - 5))
  }
}
