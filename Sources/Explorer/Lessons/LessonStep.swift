internal import QueueModel

/// One prediction: what the class sees, what is about to change, and the question.
struct LessonStep: Hashable, Sendable {
  let opening: LessonOpening
  /// What changes as the answer is revealed; empty if nothing does.
  let change: [Assignment]
  /// The experiment behind the change.
  let after: Experiment
  let text: LessonText
  let prompt: LessonText
  let question: Question
  /// Shown behind the answer.
  let explanation: LessonText
  /// Another thing to try; may be empty.
  let followUp: LessonText
  let origin: Origin

  /// What is asked.
  enum Question: Hashable, Sendable {
    /// Whether a number rises or falls; its name in a sentence.
    case direction(Formula, name: String)
    case regime
    /// A number, and by which share of it an answer may be off.
    case number(Formula, name: String, tolerance: Double)
    /// Texts, and the conditions of which one is true.
    case choice([Choice])
  }

  struct Choice: Hashable, Sendable {
    let text: LessonText
    let condition: Formula
  }

  /// Where the step stands in its file, for what turns out to be wrong as it is evaluated.
  struct Origin: Hashable, Sendable {
    let file: String
    /// The key of the step, `step.2`.
    let key: String
    /// The lines of its keys.
    let lines: [String: Int]

    func error(_ name: String, _ problem: FileError.Problem) -> FileError {
      FileError(
        file: file, line: lines[name] ?? lines[""], key: key.isEmpty ? name : "\(key).\(name)",
        problem: problem)
    }
  }

  var situation: Situation { Situation(before: opening.experiment, now: after) }

  /// The control that the change turns first, and else the one along x.
  var focus: Control { change.first?.control ?? opening.x }
}

/// A step with all that the model says of it.
struct LessonSolution: Equatable, Sendable {
  let text: String
  let prompt: String
  /// What can be chosen; empty where a number is asked for.
  let choices: [String]
  let right: Right
  let explanation: String
  let followUp: String

  enum Right: Equatable, Sendable {
    case choice(Int)
    /// The number, and by which share of it an answer may be off.
    case number(Double, name: String, tolerance: Double)
  }
}

extension LessonStep {
  /// What the model says of the step.
  /// - Throws: where it cannot say something, or where not exactly one answer is right.
  func solution() throws(FileError) -> LessonSolution {
    let (choices, right) = try answer()
    return LessonSolution(
      text: try filled(text, "text"), prompt: try filled(prompt, "prompt"), choices: choices,
      right: right, explanation: try filled(explanation, "explain"),
      followUp: try filled(followUp, "follow_up"))
  }

  private func filled(_ text: LessonText, _ name: String) throws(FileError) -> String {
    do throws(FileError.Problem) {
      return try text.filled(situation)
    } catch {
      throw origin.error(name, error)
    }
  }

  private func answer() throws(FileError) -> ([String], LessonSolution.Right) {
    switch question {
    case .direction(let formula, let name):
      let was = Situation(before: situation.before, now: situation.before)
      guard let before = formula.number(was), let after = formula.number(situation) else {
        throw origin.error("of", formula.problem(name, in: situation))
      }
      let index = after > before ? 0 : after == before ? 1 : 2
      return (["\(name) rises", "\(name) stays the same", "\(name) falls"], .choice(index))
    case .regime:
      guard after.hasRegimes, let index = Regime.allCases.firstIndex(of: after.scenario.regime)
      else { throw origin.error("ask", .noValue("regime")) }
      return (Regime.allCases.map { "\($0.rawValue) \($0.name)" }, .choice(index))
    case .number(let formula, let name, let tolerance):
      guard let number = formula.number(situation), number.isFinite else {
        throw origin.error("of", formula.problem(name, in: situation))
      }
      return ([], .number(number, name: name, tolerance: tolerance))
    case .choice(let choices):
      return try (
        choices.map { (choice) throws(FileError) in try filled(choice.text, "choices") },
        .choice(theTrueOne(of: choices))
      )
    }
  }

  private func theTrueOne(of choices: [Choice]) throws(FileError) -> Int {
    var right: [Int] = []
    for (index, choice) in choices.enumerated() {
      guard let holds = choice.condition.holds(situation) else {
        throw origin.error(
          "choices",
          choice.condition.problem("the condition of choice \(index + 1)", in: situation))
      }
      if holds { right.append(index) }
    }
    guard let only = right.first else { throw origin.error("choices", .noRightAnswer) }
    guard right.count == 1 else {
      throw origin.error(
        "choices",
        .severalRightAnswers(
          try right.map { (index) throws(FileError) in
            try filled(choices[index].text, "choices")
          }))
    }
    return only
  }
}
