import Explorer
import Glibc

/// Lessons in a list.
struct LessonList {
  let own: [Lesson]
  let problems: [FileError]

  func write(_ format: OutputFormat = .table) throws {
    var output = ByteSink(descriptor: STDOUT_FILENO)
    write(format, to: &output)
    try output.finish()
    var messages = ByteSink(descriptor: STDERR_FILENO)
    for problem in problems { messages.append(line: problem.text) }
    try messages.finish()
  }

  func write(_ format: OutputFormat, to sink: inout ByteSink) {
    let rows = (Lesson.builtIn.map { ($0, "built in") } + own.map { ($0, "your own") }).map {
      lesson, found in
      [
        lesson.name, lesson.isChallenge ? "challenge" : "lesson", String(lesson.points),
        lesson.title, lesson.note, found,
      ]
    }
    TextTable(
      columns: ["name", "kind", "points", "title", "note", "found"], rows: rows,
      numbers: ["points"]
    ).write(format, to: &sink)
  }
}
