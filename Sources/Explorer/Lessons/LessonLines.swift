internal import Plotting
internal import QueueModel

/// What the panel of a lesson says, line by line for a width.
struct LessonLines {
  struct Line: Equatable {
    let text: String
    let role: Role
    /// The choice of which the line is a part.
    var choice: Int?
  }

  private(set) var lines: [Line] = []
  private let width: Int
  private let glyphs: GlyphSet

  init(_ lesson: LessonState, unit: TimeUnit, width: Int, glyphs: GlyphSet) {
    self.width = width
    self.glyphs = glyphs
    if let challenge = lesson.challenge {
      add(challenge)
    } else if lesson.isFinished {
      addSummary(of: lesson)
    } else if let solution = lesson.solution {
      if let answer = lesson.answer {
        addReveal(answer, solution)
      } else {
        addQuestion(solution, unit)
      }
    }
  }

  private mutating func add(_ text: String, _ role: Role, indent: Int = 0, choice: Int? = nil) {
    for (index, line) in spelled(text).wrapped(width - indent).enumerated() {
      let blanks = String(repeating: " ", count: index == 0 ? 0 : indent)
      lines.append(Line(text: blanks + line, role: role, choice: choice))
    }
  }

  /// A 7-bit spelling may be longer, so it comes before the lines; spaces that keep numbers together
  /// stay.
  private func spelled(_ text: String) -> String {
    text.split(separator: "\u{A0}", omittingEmptySubsequences: false)
      .map { glyphs.spelled(String($0)) }.joined(separator: "\u{A0}")
  }

  private mutating func addGap() {
    if !lines.isEmpty { lines.append(Line(text: "", role: .text)) }
  }

  private mutating func addQuestion(_ solution: LessonSolution, _ unit: TimeUnit) {
    add(solution.text, .text)
    addGap()
    add(solution.prompt, .title)
    for (index, choice) in solution.choices.enumerated() {
      add("\(index + 1) \(choice)", .text, indent: 2, choice: index)
    }
    if solution.choices.isEmpty {
      let what = unit.symbol.isEmpty ? "Type a number" : "Type a number, in \(unit.symbol)"
      add("\(what), and Enter.", .label)
    }
  }

  private mutating func addReveal(_ answer: LessonAnswer, _ solution: LessonSolution) {
    add(answer.verdict(solution), answer.isRight(solution) ? .good : .warning, indent: 2)
    add(solution.explanation, .text)
    guard !solution.followUp.isEmpty else { return }
    add("▸ \(solution.followUp)", .title, indent: 2)
  }

  private mutating func addSummary(of lesson: LessonState) {
    let points = lesson.lesson.points
    let score = lesson.score
    add(
      "\(score == points ? "✓ " : "")\(score) of \(points) predictions were right.",
      score == points ? .good : .title)
    addGap()
    for (index, isRight) in lesson.marks.enumerated() {
      add("\(isRight ? "✓" : "✗") step \(index + 1)", isRight ? .good : .warning)
    }
    addGap()
    add("Enter: the list of lessons. Bksp: the last step. Esc: back to where you were.", .label)
  }

  private mutating func add(_ challenge: ChallengeState) {
    if challenge.isReached {
      let hints = challenge.hintsShown
      let help =
        hints == 0 ? "without a hint" : hints == 1 ? "with one hint" : "with \(hints) hints"
      add("✓ reached, \(help).", .good)
    } else {
      add(challenge.text, .text)
    }
    for status in challenge.statuses {
      add("\(status.isMet ? "✓" : "✗") \(status.text)", status.isMet ? .good : .warning, indent: 2)
    }
    if challenge.isReached { add(challenge.text, .label) }
    for hint in challenge.hints.prefix(challenge.hintsShown) {
      add("▸ \(hint)", .title, indent: 2)
    }
    let left = challenge.hints.count - challenge.hintsShown
    guard left > 0, !challenge.isReached else { return }
    add(left == 1 ? "Enter: a hint." : "Enter: a hint, of \(left).", .label)
  }
}
