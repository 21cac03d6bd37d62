internal import QueueModel

/// Takes the keys of one step apart.
struct LessonStepReader {
  let file: String
  /// The key of the step, `step.2`; empty for what stands at the top of the file.
  let key: String
  /// Where it begins.
  let line: Int?
  let settings: [Setting]

  private static let keys = [
    "scenario", "x", "show", "text", "change", "prompt", "ask", "of", "tolerance", "choices",
    "explain", "follow_up",
  ]
  /// What somebody calls the answer, which no file gives.
  private static let answers = ["answer", "correct", "right", "solution", "result"]
  /// As many as there are regimes.
  private static let choiceLimit = 6

  private enum Asked: String, CaseIterable { case direction, regime, number, choice }

  var origin: LessonStep.Origin {
    var lines: [String: Int] = [:]
    for setting in settings { lines[setting.name] = setting.line }
    lines[""] = line
    return LessonStep.Origin(file: file, key: key, lines: lines)
  }

  func step(_ opening: LessonOpening) throws(FileError) -> LessonStep {
    if let unknown = settings.first(where: { !Self.keys.contains($0.name) }) {
      if Self.answers.contains(unknown.name) { throw unknown.error(in: file, .foundByModel) }
      throw unknown.unknown(in: file, known: Self.keys.map { "\(key).\($0)" })
    }
    let change = try change()
    let after = try applied(change, to: opening.experiment)
    let question = try question()
    if case .direction = question, after == opening.experiment {
      throw origin.error("change", change.isEmpty ? .missingKey : .noChange)
    }
    let told = (text: try text("text", isNeeded: false), prompt: try text("prompt"))
    if after != opening.experiment {
      if let spoiler = told.text.spoiler { throw origin.error("text", spoiler) }
      if let spoiler = told.prompt.spoiler { throw origin.error("prompt", spoiler) }
    }
    return LessonStep(
      opening: opening, change: change, after: after, text: told.text, prompt: told.prompt,
      question: question, explanation: try text("explain"),
      followUp: try text("follow_up", isNeeded: false), origin: origin)
  }

  /// A text with its blanks.
  func text(_ name: String, isNeeded: Bool = true) throws(FileError) -> LessonText {
    guard let setting = settings.named(name) else {
      if isNeeded { throw missing(name) }
      return .empty
    }
    return try text(setting, setting.text(in: file))
  }

  private func text(_ setting: Setting, _ text: String) throws(FileError) -> LessonText {
    do throws(FileError.Problem) {
      return try LessonText(reading: text)
    } catch {
      throw setting.error(in: file, error)
    }
  }

  private func change() throws(FileError) -> [Assignment] {
    guard let setting = settings.named("change") else { return [] }
    let text = try setting.text(in: file)
    do throws(AssignmentError) {
      return try [Assignment](reading: text)
    } catch {
      throw setting.error(in: file, .assignment(error))
    }
  }

  private func applied(
    _ change: [Assignment], to experiment: Experiment
  ) throws(FileError) -> Experiment {
    do throws(AssignmentError) {
      return try change.applied(to: experiment)
    } catch {
      throw origin.error("change", .assignment(error))
    }
  }

  private func question() throws(FileError) -> LessonStep.Question {
    guard let setting = settings.named("ask") else { throw missing("ask") }
    let asked = try setting.choice(in: file, of: Asked.allCases.map { ($0.rawValue, $0) })
    try refuse(
      ["of": [.direction, .number], "tolerance": [.number], "choices": [.choice]], asked)
    switch asked {
    case .direction:
      let (formula, name) = try measured()
      return .direction(formula, name: name)
    case .regime: return .regime
    case .number:
      let (formula, name) = try measured()
      return .number(formula, name: name, tolerance: try tolerance())
    case .choice: return .choice(try choices())
    }
  }

  /// Keys that belong to other kinds of questions.
  private func refuse(_ uses: [String: [Asked]], _ asked: Asked) throws(FileError) {
    for setting in settings {
      guard let kinds = uses[setting.name], !kinds.contains(asked) else { continue }
      throw FileError(
        file: file, line: origin.lines["ask"], key: "\(key).ask",
        problem: .notAllowed(value: asked.rawValue, allowed: kinds.map(\.rawValue)))
    }
  }

  /// What is asked for: T unless something else is said.
  private func measured() throws(FileError) -> (Formula, name: String) {
    guard let setting = settings.named("of") else {
      return (.quantity(.T, at: Formula.Place()), "T")
    }
    let text = try setting.text(in: file)
    do throws(FormulaError) {
      let formula = try Formula(.number, reading: text)
      if case .quantity(let quantity, let place) = formula, place == Formula.Place() {
        return (formula, quantity.phrase)
      }
      return (formula, text)
    } catch {
      throw setting.error(in: file, .formula(error))
    }
  }

  /// As a share; 5 % unless something else is said.
  private func tolerance() throws(FileError) -> Double {
    guard let setting = settings.named("tolerance") else { return 0.05 }
    let percent = try setting.number(in: file)
    guard (0...50).contains(percent) else {
      let whole = Int(max(-1e9, min(1e9, percent.isNaN ? -1 : percent.rounded(.awayFromZero))))
      throw setting.error(in: file, .outOfRange(value: whole, lowest: 0, highest: 50))
    }
    return percent / 100
  }

  /// Texts as keys, and behind each when it is right.
  private func choices() throws(FileError) -> [LessonStep.Choice] {
    guard let setting = settings.named("choices") else { throw missing("choices") }
    guard case .table(let inner) = setting.value else {
      throw setting.wrongKind(in: file, expected: [.table])
    }
    guard (2...Self.choiceLimit).contains(inner.count) else {
      throw setting.error(
        in: file, .outOfRange(value: inner.count, lowest: 2, highest: Self.choiceLimit))
    }
    var choices: [LessonStep.Choice] = []
    for choice in inner {
      choices.append(
        LessonStep.Choice(
          text: try text(choice, choice.name), condition: try condition(choice)))
    }
    return choices
  }

  private func condition(_ setting: Setting) throws(FileError) -> Formula {
    let text = try setting.text(in: file)
    do throws(FormulaError) {
      return try Formula(.truth, reading: text)
    } catch {
      throw setting.error(in: file, .formula(error))
    }
  }

  private func missing(_ name: String) -> FileError {
    FileError(
      file: file, line: line, key: key.isEmpty ? name : "\(key).\(name)", problem: .missingKey)
  }
}
