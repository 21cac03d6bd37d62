import Events
import Plotting
import QueueModel
import Testing

@testable import Explorer

/// The lessons that ship, and how they are played.
@Suite struct LessonsTests {
  private func session(
    _ lesson: String, width: Int = 80, height: Int = 24, isSimulated: Bool = false
  ) throws -> Session {
    var session = Session(width: width, height: height, isSimulated: isSimulated)
    let index = try #require(session.state.lessons.firstIndex { $0.name == lesson })
    session.press("l")
    for _ in 0..<index { session.press(Key(.down)) }
    session.press(Key(.enter))
    return session
  }

  private func answer(_ session: inout Session, rightly: Bool) throws {
    let solution = try #require(session.state.lesson?.solution)
    switch solution.right {
    case .choice(let right):
      let given = rightly ? right : (right + 1) % solution.choices.count
      session.type("\(given + 1)")
    case .number(let number, _, let tolerance):
      let given = rightly ? number * (1 + tolerance / 2) : number * (1 + tolerance * 2 + 0.1)
      session.type("\(given)")
      session.press(Key(.enter))
    }
  }

  @Test func allParseAndAreWhole() {
    #expect(Lesson.builtIn.map(\.name) == Lesson.embedded.map(\.name))
    #expect(Lesson.builtIn.filter { !$0.isChallenge }.count >= 8)
    #expect(Lesson.builtIn.filter(\.isChallenge).count >= 4)
    for (name, bytes) in Lesson.embedded {
      do throws(FileError) {
        let lesson = try Lesson(
          parsing: String(decoding: bytes, as: UTF8.self), file: "\(name).toml")
        #expect(!lesson.title.isEmpty && !lesson.note.isEmpty)
        #expect(lesson.problems.isEmpty, "\(lesson.problems.map(\.text))")
        let lines = try LessonSheet(lesson).lines()
        #expect(lines.count > 5)
      } catch {
        Issue.record("\(error.text)")
      }
    }
  }

  /// A question mark that is no question stands for a character without a spelling.
  @Test func allCanBeSpelledIn7Bits() {
    for (name, bytes) in Lesson.embedded {
      let text = String(decoding: bytes, as: UTF8.self)
      func questions(_ text: String) -> Int { text.count { $0 == "?" } }
      #expect(questions(GlyphSet.ascii.spelled(text)) == questions(text), "\(name)")
    }
  }

  @Test(arguments: Lesson.builtIn.filter { !$0.isChallenge }.map(\.name), [true, false])
  func isPlayedToItsEnd(name: String, rightly: Bool) throws {
    var session = try session(name)
    let before = Session(width: 80, height: 24).state.experiment
    let lesson = try #require(Lesson.named(name))
    for (index, step) in lesson.steps.enumerated() {
      #expect(session.state.lesson?.index == index)
      #expect(session.state.isHiding)
      #expect(session.state.experiment == step.opening.experiment)
      #expect(session.state.lessonPanel?.lastLine == 0, "step \(index + 1) needs scrolling")
      try answer(&session, rightly: rightly)
      #expect(!session.state.isHiding)
      #expect(session.state.experiment == step.after)
      #expect(session.text.contains(rightly ? "✓" : "✗"))
      #expect(session.state.lessonPanel?.lastLine == 0, "why, step \(index + 1) needs scrolling")
      session.press(Key(.enter))
    }
    #expect(session.state.lesson?.isFinished == true)
    #expect(session.state.lessonPanel?.lastLine == 0, "the score needs scrolling")
    #expect(session.state.scores[name] == (rightly ? lesson.points : 0))
    #expect(session.text.contains("\(rightly ? lesson.points : 0) of \(lesson.points) predictions"))
    session.press(Key(.enter))
    #expect(session.state.overlay != nil)
    session.press(Key(.escape), Key(.escape))
    #expect(session.state.lesson == nil)
    #expect(session.state.experiment == before)
  }

  /// What turns each challenge's goal true.
  private static let ways: [(name: String, changes: [(Control, Int)])] = [
    ("take-turns", [(.L, 8), (.SC, 20_000), (.SP, 20_000)]), ("half-the-time", [(.kP, 3)]),
    ("make-polling-frugal", [(.NP, 9000)]), ("keep-clear", [(.SC, 15_000)]),
    ("in-lockstep", [(.WC, 1500)]),
  ]

  @Test(arguments: ways) func challengeIsReached(name: String, changes: [(Control, Int)]) throws {
    var session = try session(name)
    #expect(!session.state.isHiding)
    #expect(session.state.scores[name] == nil)
    session.press("n")
    #expect(session.state.lesson?.challenge?.hintsShown == 1)
    for (control, value) in changes {
      #expect(session.state.lesson?.challenge?.isReached == false)
      session.select(control)
      session.type("\(value)")
      session.press(Key(.enter))
    }
    #expect(session.state.lesson?.challenge?.isReached == true)
    #expect(session.state.scores[name] == 1)
    #expect(session.text.contains("✓ reached, with one hint."))
    session.press("r")
    #expect(session.state.lesson?.challenge?.isReached == true)
    session.press(Key(.escape))
    #expect(session.scenario == Preset.standard.scenario)
  }

  @Test func twoKnobsAreOneTooMany() throws {
    var session = try session("half-the-time")
    session.select(.SC)
    session.type("300")
    session.press(Key(.enter))
    session.select(.kP)
    session.type("4")
    session.press(Key(.enter))
    #expect(session.state.lesson?.challenge?.isReached == false)
    session.select(.SC)
    session.type("200")
    session.press(Key(.enter))
    #expect(session.state.lesson?.challenge?.isReached == true)
  }

  /// Nothing on the screen of a prediction tells the answer.
  @Test(arguments: [
    Size(width: 80, height: 24), Size(width: 120, height: 36), Size(width: 200, height: 60),
    Size(width: 60, height: 20), Size(width: 59, height: 20), Size(width: 40, height: 12),
    Size(width: 30, height: 4),
  ])
  func predictingHidesTheAnswer(size: Size) throws {
    var session = Session(width: size.width, height: size.height, isSimulated: true)
    let experiment = try Experiment(
      Scenario(L: 16, WP: 1234, WC: 777, NP: 555, NC: 333, SP: 444, SC: 222))
    let secret = Lesson(
      name: "a", title: "a", note: "",
      content: .steps([
        LessonStep(
          opening: LessonOpening(
            preset: .standard, experiment: experiment, x: .WP, reading: .time),
          change: [], after: experiment, text: .empty, prompt: try LessonText(reading: "?"),
          question: .number(.quantity(.T, at: Formula.Place()), name: "T", tolerance: 0.05),
          explanation: .empty, followUp: .empty,
          origin: LessonStep.Origin(file: "a", key: "", lines: [:]))
      ]))
    var state = session.state
    state.begin(secret)
    let text = state.frame().text
    for answer in ["1 789", "FC", "fast consumer", "≥", "C faster", "×1"] {
      #expect(!text.contains(answer), "\(answer) in\n\(text)")
    }
    if size.width >= 60, size.height >= 18 {
      #expect(text.contains("T ?"))
    } else {
      #expect(text.contains("a lesson"))
    }
    session.press("q")
  }

  @Test func knobsStandStillUntilTheAnswer() throws {
    var session = try session("too-fast")
    let before = session.state
    for key: Key in [
      Key(.right), Key(.left), "[", "]", "{", ".", "N", "u", "U", "p", "c", "M", "n", "w", "x",
      Key(.tab), "y", "e", "W", "%", "b", "B", "G", " ", "v", "s", "a", "+", "7",
    ] {
      session.press(key)
      #expect(session.state.experiment == before.experiment, "\(key)")
      #expect(session.state.view == .plots && session.state.overlay == nil, "\(key)")
      #expect(session.state.xControl == before.xControl, "\(key)")
      #expect(session.state.isHiding, "\(key)")
    }
    session.send(.pasted("1234"))
    #expect(session.state.typed == nil)
    session.use(.pressed(.left), 55, 5)
    session.use(.dragged(.left), 70, 5)
    #expect(session.state.experiment == before.experiment)
    session.press("t")
    #expect(session.state.appearance.theme != before.appearance.theme)
    session.press("?")
    #expect(session.state.overlay != nil && session.text.contains("help"))
    session.press(Key(.escape), Key(.end))
    #expect(session.state.isHiding)
  }

  @Test func aClickOnAChoiceTakesIt() throws {
    var session = try session("too-fast")
    let lines = session.text.split(separator: "\n", omittingEmptySubsequences: false)
    let row = try #require(lines.firstIndex { $0.contains("3 T falls") })
    session.use(.pressed(.left), 4, row)
    #expect(session.state.lesson?.answer == .choice(2))
    #expect(session.state.lesson?.score == 1)
  }

  @Test func numbersAreRead() throws {
    for (text, isRight) in [
      ("1718", true), ("1 718,2", true), ("1.7us", true), ("1 650", true), ("1500", false),
      ("1,718", true), ("1,718.2", true), ("1,718,000", false), ("0,718", false),
    ] {
      var session = try session("too-fast")
      for _ in 0..<2 {
        session.press("1", Key(.enter))
      }
      session.press(Key(.enter))
      #expect(session.state.prompt != nil)
      session.type(text)
      session.press(Key(.enter))
      #expect(session.state.lesson?.marks[2] == isRight, "\(text)")
    }
    var session = try session("too-fast")
    session.press("1", Key(.enter), "1", Key(.enter), Key(.enter))
    session.type("many")
    session.press(Key(.enter))
    #expect(session.notice?.contains("not a number") == true)
    #expect(session.state.prompt != nil && session.state.isHiding)
    session.press(Key(.escape))
    #expect(session.state.prompt == nil && session.state.isHiding)
  }

  @Test func backAndAgainAndUndo() throws {
    var session = try session("too-fast")
    session.press(Key(.backspace))
    #expect(session.state.lesson?.index == 0)
    session.press("3", Key(.enter))
    #expect(session.state.lesson?.index == 1 && session.state.isHiding)
    session.press(Key(.backspace))
    #expect(session.state.lesson?.index == 0 && !session.state.isHiding)
    #expect(session.scenario.WC == 1450)
    session.press(Key(.right))
    let turned = session.scenario.WC
    #expect(turned != 1450)
    session.press("r")
    #expect(session.scenario.WC == 1450)
    session.press("u")
    #expect(session.scenario.WC == turned)
    session.press(Key(.enter))
    #expect(session.state.isHiding && session.scenario.WC == 1100)
    session.press(Key(.escape))
    #expect(session.state.lesson == nil && session.scenario == Preset.standard.scenario)
    session.press("u")
    #expect(session.state.lesson == nil)
  }

  @Test func anotherViewIsLeftBeforeTheLesson() throws {
    for key: Key in [Key(.escape), "q"] {
      for view: Key in ["M", "w", Key(.tab)] {
        var session = try session("too-fast", width: 120, height: 36)
        session.press("3", view)
        #expect(session.state.view != .plots)
        session.press(key)
        #expect(session.state.view == .plots && session.state.lesson != nil, "\(key) \(view)")
        session.press(key)
        #expect(session.state.lesson == nil && !session.state.isFinished)
      }
    }
  }

  @Test func aLessonGoesOnWhereItWasLeft() throws {
    var session = try session("the-cliff")
    session.press("2", Key(.enter))
    session.type("1600")
    session.press(Key(.enter), Key(.escape))
    #expect(session.state.lesson == nil)
    session.press("l", Key(.enter))
    #expect(session.state.lesson?.lesson.name == "the-cliff")
    #expect(session.state.lesson?.index == 1 && !session.state.isHiding)
    #expect(session.state.lesson?.answer == .number(1600) && session.scenario.WP == 1150)
    session.press(Key(.escape), "l", "r")
    #expect(session.state.lesson?.index == 0 && session.state.isHiding)
    #expect(session.state.lesson?.answers == [nil, nil, nil])
  }

  @Test func theFirstAnswerIsKeptTooWhenALessonIsLeft() throws {
    var session = try session("the-cliff")
    session.press("2", Key(.escape), "l", Key(.enter))
    #expect(session.state.lesson?.index == 0 && !session.state.isHiding)
    #expect(session.state.lesson?.answer == .choice(1))
  }

  @Test func pagesOnlyScroll() throws {
    var session = try session("too-fast")
    session.press("3")
    let before = session.state.experiment
    for key: Key in [Key(.pageDown), Key(.pageUp), "w", Key(.pageDown), Key(.pageUp)] {
      session.press(key)
      #expect(session.state.experiment == before)
    }
  }

  @Test func enterBehindTheGoalIsNoHint() throws {
    var session = try session("half-the-time")
    #expect(session.text.contains("⏎ hint"))
    session.select(.kP)
    session.type("4")
    session.press(Key(.enter), Key(.enter))
    #expect(session.state.lesson?.challenge?.hintsShown == 0)
    #expect(session.state.overlay != nil)
    session.press(Key(.escape))
    #expect(session.text.contains("without a hint"))
  }

  /// The axis does not change its kind between question and answer.
  @Test(arguments: Lesson.builtIn.filter { !$0.isChallenge }.map(\.name))
  func theAxisStaysAsItIs(name: String) throws {
    var session = try session(name)
    for _ in 0..<(try #require(Lesson.named(name)).points) {
      let before = session.state.xViewport.scaling
      try answer(&session, rightly: true)
      session.rest()
      #expect(session.state.xViewport.scaling == before, "step \(session.state.lesson?.index ?? 0)")
      session.press(Key(.enter))
    }
  }

  @Test func theSafeSleepIsHeldNarrowly() throws {
    for (text, isRight) in [
      ("381400", true), ("381us", true), ("400us", false), ("382.5us", false),
    ] {
      var session = try session("sleep-well")
      session.press("1", Key(.enter), Key(.enter))
      session.type(text)
      session.press(Key(.enter))
      #expect(session.state.lesson?.marks[1] == isRight, "\(text)")
      #expect(session.state.xViewport.contains(381_400))
    }
  }

  /// A number is never at the end of a line with its second half on the next.
  @Test(arguments: Lesson.builtIn) func handoutsKeepNumbersWhole(lesson: Lesson) throws {
    for width in [40, 60, 80] {
      let lines = try LessonSheet(lesson).lines(width)
      for (line, next) in zip(lines, lines.dropFirst()) {
        let head = next.drop { $0 == " " }.prefix { $0.isNumber }
        let isSplit = line.last?.isNumber == true && head.count == 3
        #expect(!isSplit, "\(line) / \(next)")
        if width == 80 { #expect(line.count <= 80, "\(line)") }
      }
    }
  }

  @Test func aLessonGivesBackWhatWasThere() throws {
    var session = Session(width: 120, height: 36)
    session.select(.SC)
    session.type("700")
    session.press(Key(.enter), "x", "v", "+")
    let before = session.state
    session.press("l", Key(.enter), "1", Key(.right), Key(.escape))
    let after = session.state
    #expect(after.experiment == before.experiment && after.xControl == before.xControl)
    #expect(after.selected == before.selected && after.lowerReading == before.lowerReading)
    #expect(after.zoom == before.zoom && after.view == before.view)
    session.press("l", Key(.enter), "1", "M", "^", Key(.escape), Key(.escape))
    #expect(session.state.lesson == nil)
    #expect(session.state.map.y == before.map.y && session.state.xControl == before.xControl)
  }

  @Test func ownLessonsAreListed() throws {
    var session = Session(width: 80, height: 24)
    var state = session.state
    let mine = try Lesson(
      parsing: """
        title = "My own lesson"
        scenario = { preset = "prototype" }
        [[step]]
        change = "WC = 1450"
        prompt = "T?"
        ask = "direction"
        explain = "{T}"
        """, file: "mine.toml")
    let problem = FileError(file: "bad.toml", line: 3, key: "x", problem: .missingKey)
    state.add([mine], problems: [problem])
    _ = state.update(.keyPressed("l"))
    #expect(state.frame().text.contains("bad.toml:3"))
    _ = state.update(.keyPressed(Key(.end)))
    #expect(state.frame().text.contains("My own lesson"))
    _ = state.update(.keyPressed(Key(.enter)))
    #expect(state.lesson?.lesson == mine)
    session.press("q")
  }
}
