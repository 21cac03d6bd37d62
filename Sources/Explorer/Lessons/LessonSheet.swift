internal import QueueModel

/// A lesson on paper: every step with its question, the right answer and why.
public struct LessonSheet {
  private let lesson: Lesson

  /// The handout of a lesson.
  public init(_ lesson: Lesson) { self.lesson = lesson }

  /// The handout, in lines of at most so many columns.
  /// - Throws: what the model cannot say of a step.
  public func lines(_ width: Int = 80) throws(FileError) -> [String] {
    var lines = [lesson.title, String(repeating: "=", count: lesson.title.count)]
    lines += lesson.note.withWholeNumbers.wrapped(width)
    if let challenge = lesson.challenge { return try lines + sheet(challenge, width) }
    for (index, step) in lesson.steps.enumerated() {
      let solution = try step.solution()
      lines += [""] + hanging("\(index + 1). ", setting(step.opening), width)
      lines += indented(solution.text, width) + [""] + indented(solution.prompt, width)
      for (number, choice) in solution.choices.enumerated() {
        lines += hanging("   [\(number + 1)] ", choice, width)
      }
      lines += [""] + hanging("   Answer: ", answer(solution), width)
      lines += indented(solution.explanation, width)
      if !solution.followUp.isEmpty { lines += indented("Try: \(solution.followUp)", width) }
    }
    return lines
  }

  /// The right answer of every step, a line each.
  /// - Throws: what the model cannot say of a step.
  public func answers() throws(FileError) -> [String] {
    if let challenge = lesson.challenge {
      let goals = challenge.statuses(at: challenge.opening.experiment)
      return [plain("goal: " + goals.map(\.text).joined(separator: "; "))]
    }
    var lines: [String] = []
    for (index, step) in lesson.steps.enumerated() {
      lines.append(plain("step \(index + 1): \(answer(try step.solution()))"))
    }
    return lines
  }

  private func sheet(_ challenge: Challenge, _ width: Int) throws(FileError) -> [String] {
    let situation = Situation(
      before: challenge.opening.experiment, now: challenge.opening.experiment)
    do throws(FileError.Problem) {
      var lines = [""] + setting(challenge.opening).wrapped(width)
      lines += try challenge.text.filled(situation).wrapped(width)
      lines += ["", "Goal:"]
      for status in challenge.statuses(at: challenge.opening.experiment) {
        lines += indented(status.text.withWholeNumbers, width)
      }
      for (index, hint) in challenge.hints.enumerated() {
        lines += indented("Hint \(index + 1): \(try hint.filled(situation))", width)
      }
      return lines
    } catch {
      throw challenge.origin.error("text", error)
    }
  }

  /// A line as paper takes it.
  private func plain(_ text: String) -> String { text.replacing("\u{A0}", with: " ") }

  private func indented(_ text: String, _ width: Int) -> [String] {
    text.wrapped(width - 3).map { "   \($0)" }
  }

  /// A text behind a head, with its further lines below its first.
  private func hanging(_ head: String, _ text: String, _ width: Int) -> [String] {
    text.wrapped(width - head.count).enumerated().map { index, line in
      (index == 0 ? head : String(repeating: " ", count: head.count)) + line
    }
  }

  private func answer(_ solution: LessonSolution) -> String {
    switch solution.right {
    case .choice(let index): "[\(index + 1)] \(solution.choices[index])"
    case .number(let number, let name, let tolerance):
      "\(name) = \(Readout.answer(number)), within \(Readout.answer(tolerance * 100))\u{A0}%"
    }
  }

  /// The numbers with which a step begins: `L 256, kP 1 …, ns`.
  private func setting(_ opening: LessonOpening) -> String {
    let experiment = opening.experiment
    let numbers = Parameter.allCases.map {
      "\($0.rawValue) \(Readout.value(experiment.scenario[$0]))".replacing(" ", with: "\u{A0}")
    }
    let unit = experiment.scenario.unit.symbol
    let text = numbers.joined(separator: ", ") + (unit.isEmpty ? "" : " (\(unit))")
    return experiment.isPapersModel ? text : "\(text); \(experiment.summary())"
  }
}
