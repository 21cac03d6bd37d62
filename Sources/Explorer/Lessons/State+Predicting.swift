internal import Events
internal import Plotting
internal import QueueModel

extension State {
  /// A key that a lesson under way takes; nil for any other.
  mutating func pressInLesson(_ key: Key) -> [Effect]? {
    guard lesson != nil else { return nil }
    let command: Command.Teaching? =
      if case .teaching(let command) = KeyTable.lesson.command(for: key) { command } else { nil }
    if isHiding { return predict(key, command) }
    if view != .plots {
      // Another view covers the lesson: its text cannot be scrolled, and the way back comes first.
      switch command {
      case .leave: show(.plots)
      case .next, .again, .back, nil: return pressInView(key)
      case .scrollUp, .scrollDown: return pressInView(key) ?? []
      case .answer: return nil
      }
      return []
    }
    switch command {
    case .next: goOn()
    case .again: again()
    case .back: goBack()
    case .leave: leaveLesson()
    case .scrollUp: scroll(-LessonPanel.page)
    case .scrollDown: scroll(LessonPanel.page)
    case .answer, nil: return nil
    }
    return []
  }

  /// A key while the answer is hidden: knobs stand still, looks can change.
  private mutating func predict(_ key: Key, _ command: Command.Teaching?) -> [Effect] {
    switch command {
    case .answer: answerByDigit(key)
    case .next: asksForNumber ? ask(.prediction) : remind()
    case .back: goBack()
    case .leave: leaveLesson()
    case .scrollUp: scroll(-LessonPanel.page)
    case .scrollDown: scroll(LessonPanel.page)
    case .again, nil:
      if key.code == .up || key.code == .down {
        scroll(key.code == .up ? -1 : 1)
        return []
      }
      guard let command = KeyTable.command(for: key), Self.harmless.contains(command) else {
        remind()
        return []
      }
      return isOffered(command) ? perform(command) : []
    }
    return []
  }

  /// What can be done without seeing the answer or turning a knob.
  private static let harmless: Set<Command> = [
    .nextTheme, .previousTheme, .nextGlyphs, .project, .help, .chooseLesson, .toggleMouse, .redraw,
    .suspend, .quit,
  ]

  private var asksForNumber: Bool { lesson?.solution?.choices.isEmpty == true }

  /// Says that it is the class's turn.
  private mutating func remind() { notice = Notice(.plain, predictionHint) }

  /// How to answer the question at hand.
  var predictionHint: String {
    let count = lesson?.solution?.choices.count ?? 0
    return count == 0
      ? "your prediction first: type a number and Enter"
      : "your prediction first: 1 to \(count)"
  }

  private mutating func answerByDigit(_ key: Key) {
    guard case .character(let scalar) = key.code, let solution = lesson?.solution else { return }
    if asksForNumber { return ask(.prediction, String(Character(scalar))) }
    let choice = Int(scalar.value) - 0x31
    guard solution.choices.indices.contains(choice) else { return remind() }
    reveal(.choice(choice))
  }

  /// Takes a number as a prediction.
  mutating func predict(_ text: String) -> [Effect] {
    guard isHiding, asksForNumber else {
      prompt = nil
      return []
    }
    guard let number = number(text) else {
      notice = Notice(
        .problem, "\(ValueText.quoted(text)) is not a number; write it as 1980 or 1.98us")
      return []
    }
    prompt = nil
    reveal(.number(number))
    return []
  }

  /// Ticks, with decimals if one likes, or a time with its unit.
  private func number(_ text: String) -> Double? {
    let blankless = text.filter { !$0.isWhitespace && $0 != "_" }
    let plain =
      blankless.hasThousandsCommas
      ? blankless.replacing(",", with: "") : blankless.replacing(",", with: ".")
    if plain.utf8.first.map({ $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2E || $0 == 0x2D }) == true,
      let number = Double(plain), number.magnitude <= 1e15
    {
      return number
    }
    return (try? DurationText.ticks(text, unit: scenario.unit)).map(Double.init)
  }

  /// Takes an answer: what changes changes, and the curve appears.
  mutating func reveal(_ answer: LessonAnswer) {
    guard var lesson, let step = lesson.step, let solution = lesson.solution, isHiding else {
      return
    }
    lesson.answers[lesson.index] = answer
    lesson.marks[lesson.index] = answer.isRight(solution)
    lesson.line = 0
    self.lesson = lesson
    turn(to: step)
    keepScore()
  }

  /// The best score of this session is what the list shows.
  mutating func keepScore() {
    guard let lesson else { return }
    let name = lesson.lesson.name
    scores[name] = max(scores[name] ?? 0, lesson.score)
  }

  private mutating func goOn() {
    guard let lesson else { return }
    if let challenge = lesson.challenge, !challenge.isReached { return showHint() }
    if lesson.isFinished || lesson.challenge != nil {
      guard isOffered(.chooseLesson) else { return }
      chooseLesson()
      if case .lessons(let selected) = overlay, selected + 1 < lessons.count {
        overlay = .lessons(selected: selected + 1)
      }
      return
    }
    guard lesson.index + 1 < lesson.lesson.steps.count else {
      self.lesson?.isFinished = true
      self.lesson?.line = 0
      return
    }
    showStep(lesson.index + 1)
  }

  private mutating func goBack() {
    guard let lesson, lesson.challenge == nil else { return }
    if lesson.isFinished { return showStep(lesson.index) }
    guard lesson.index > 0 else {
      notice = Notice(.plain, "this is the first step; Esc leaves the lesson")
      return
    }
    showStep(lesson.index - 1)
  }

  private mutating func showStep(_ index: Int) {
    do throws(FileError) {
      try show(step: index)
    } catch {
      notice = Notice(.problem, error.text)
    }
  }

  /// The knobs as the step, or the challenge, has put them.
  private mutating func again() {
    guard let lesson else { return }
    playback.stop()
    let point = lesson.step?.after ?? lesson.lesson.opening.experiment
    guard experiment != point else {
      notice = Notice(.plain, "the knobs stand as the lesson has put them")
      return
    }
    adopt(point, by: .other)
    history.close()
    notice = Notice(.plain, "the knobs as the lesson has put them; u brings yours back")
  }

  mutating func scroll(_ step: Int) {
    guard let line = lesson?.line, let last = lessonPanel?.lastLine else { return }
    lesson?.line = max(0, min(last, line + step))
  }

  /// The mouse while the answer is hidden: a click on a choice takes it, the wheel scrolls.
  mutating func useInLesson(_ mouse: Mouse) {
    switch mouse.kind {
    case .pressed(.left):
      if let choice = lessonPanel?.choice(at: Point(x: mouse.x, y: mouse.y)) {
        reveal(.choice(choice))
      }
    case .wheelUp: scroll(-1)
    case .wheelDown: scroll(1)
    case .pressed, .dragged, .released: break
    }
  }
}

extension String {
  /// Whether its commas stand between groups of three digits, as in `1,718` and `12,345.6`; `0,125`
  /// is a decimal.
  fileprivate var hasThousandsCommas: Bool {
    let digits = hasPrefix("-") ? dropFirst() : self[...]
    let groups = digits.prefix { $0 != "." }.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count > 1, let first = groups.first else { return false }
    return (1...3).contains(first.count) && first.first != "0"
      && groups.dropFirst().allSatisfy { $0.count == 3 }
      && groups.allSatisfy { $0.allSatisfy { ("0"..."9").contains($0) } }
  }
}
