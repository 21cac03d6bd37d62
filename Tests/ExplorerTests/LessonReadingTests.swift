import QueueModel
import Testing

@testable import Explorer

/// What a lesson's file may say, and what is said of one that is wrong.
@Suite struct LessonReadingTests {
  private static let head = "scenario = { preset = \"prototype\" }\nx = \"WC\"\n"
  private static let step = """
    [[step]]
    text = "T is {T.before}"
    change = "WC = 1450"
    prompt = "T?"
    ask = "direction"
    explain = "now {T}"

    """
  private static let good = head + step

  private func lesson(_ text: String) throws -> Lesson {
    try Lesson(parsing: text, file: "my/mine.toml")
  }

  private func error(_ text: String) -> FileError? {
    do throws(FileError) {
      let lesson = try Lesson(parsing: text, file: "mine.toml")
      return lesson.problems.first
    } catch {
      return error
    }
  }

  @Test func theLeastIsEnough() throws {
    let lesson = try lesson(Self.good)
    #expect(lesson.name == "mine" && lesson.title == "mine" && lesson.note == "")
    #expect(lesson.points == 1 && !lesson.isChallenge)
    let step = try #require(lesson.steps.first)
    #expect(step.opening.experiment.scenario == Preset.standard.scenario)
    #expect(step.opening.x == .WC && step.focus == .WC && step.opening.reading == .time)
    #expect(step.after.scenario.WC == 1450)
    let solution = try step.solution()
    #expect(solution.right == .choice(2))
    #expect(solution.choices == ["T rises", "T stays the same", "T falls"])
    #expect(solution.explanation == "now 1\u{A0}980")
    #expect(solution.followUp == "")
  }

  @Test func nineNumbersUnitsAndStrategies() throws {
    let lesson = try lesson(
      """
      title = "Mine"
      note = "a note"
      show = "queue latency"
      [scenario]
      unit = "us"
      L = 64
      kC = 2
      WP = "3ms"
      WC = 1000
      N = 20
      SP = 40
      SC = 50
      C = "spin:1ms"
      [[step]]
      x = "C.B"
      change = "C.B = 2ms; P = poll"
      prompt = "?"
      ask = "number"
      of = "C.B"
      tolerance = 0
      explain = "."
      [[step]]
      scenario = { preset = "prototype", L = 16 }
      show = "E"
      prompt = "?"
      ask = "regime"
      explain = "."
      """)
    let first = try #require(lesson.steps.first)
    let scenario = first.opening.experiment.scenario
    #expect(scenario.unit == .microseconds && scenario.WP == 3000 && scenario.NC == 20)
    #expect(scenario.kP == 1 && scenario.kC == 2)
    #expect(first.opening.experiment.C == .spin(budget: 1000))
    #expect(first.after.C == .spin(budget: 2000) && first.after.P == .poll)
    #expect(first.opening.reading == .queueLatency)
    #expect(try first.solution().right == .number(2000, name: "C.B", tolerance: 0))
    let second = try #require(lesson.steps.last)
    #expect(second.opening.reading == .work && second.opening.x == .WP)
    #expect(second.opening.experiment.scenario.L == 16)
    #expect(try second.solution().right == .choice(0))
  }

  @Test func challenges() throws {
    let lesson = try lesson(
      """
      kind = "challenge"
      scenario = { preset = "prototype" }
      text = "T is {T}"
      goal = "T < 2000 and regime == FC"
      knobs = 1
      allowed = ["kP", "SC"]
      hints = ["turn kP"]
      """)
    let challenge = try #require(lesson.challenge)
    #expect(challenge.goals.map(\.written) == ["T < 2000", "regime == FC"])
    #expect(challenge.knobLimit == 1 && challenge.allowed == [.kP, .SC])
    #expect(lesson.problems.isEmpty && lesson.points == 1)
    let start = challenge.opening.experiment
    #expect(!challenge.isReached(at: start))
    #expect(challenge.isReached(at: start.pushing(.kP, to: 2)))
    #expect(challenge.statuses(at: start).map(\.text).last == "only kP, SC turned")
    let most = Challenge(
      opening: challenge.opening, text: .empty, goals: challenge.goals, knobLimit: nil,
      allowed: Knob.nine.filter { $0 != .WP }.map(Control.knob), hints: [],
      origin: challenge.origin)
    #expect(most.statuses(at: start).map(\.text).last == "WP, P, C as at the start")
    #expect(!challenge.isReached(at: start.pushing(.kP, to: 2).pushing(.SC, to: 300)))
    #expect(!challenge.isReached(at: start.pushing(.WC, to: 1450)))
  }

  /// A broken file, the line and the key that are named, and a word of what is said.
  struct Broken: CustomTestStringConvertible, Sendable {
    let text: String
    let line: Int?
    let key: String?
    let says: String
    var testDescription: String { "\(key ?? "") \(says)" }
  }

  private static func step(_ old: String, _ new: String) -> String {
    good.replacing(old, with: new)
  }

  static let broken: [Broken] = [
    Broken(
      text: "title = 3rd lesson\n" + good, line: 1, key: "title", says: "a text stands in quotes"),
    Broken(text: "", line: nil, key: "step", says: "is missing"),
    Broken(text: head, line: nil, key: "step", says: "is missing"),
    Broken(text: step, line: nil, key: "scenario", says: "is missing"),
    Broken(
      text: step("prototype", "prototyp"), line: 1, key: "scenario.preset", says: "not known"),
    Broken(
      text: "scenario = { L = 8, WP = 3 }\n" + step, line: 1, key: "scenario.WC",
      says: "is missing"),
    Broken(
      text: "scenario = { preset = \"prototype\", WQ = 3 }\n" + step, line: 1, key: "scenario.WQ",
      says: "do you mean scenario.W"),
    Broken(
      text: "scenario = { preset = \"prototype\", unit = \"ns\", hertz = 5 }\n" + step, line: 1,
      key: "scenario.unit", says: "write cycles"),
    Broken(
      text: "scenario = { preset = \"prototype\", hertz = 5 }\n" + step, line: 1,
      key: "scenario.unit", says: "is missing"),
    Broken(
      text: "scenario = { preset = \"prototype\", unit = \"cycles\" }\n" + step, line: 1,
      key: "scenario.hertz", says: "is missing"),
    Broken(
      text: "scenario = { preset = \"prototype\", kP = 300 }\n" + step, line: 1,
      key: "scenario.kP", says: "1 … 256"),
    Broken(
      text: "scenario = { preset = \"prototype\", WP = \"3 weeks\" }\n" + step, line: 1,
      key: "scenario.WP", says: "not a unit"),
    Broken(
      text: "scenario = { preset = \"prototype\", C = \"sping:3\" }\n" + step, line: 1,
      key: "scenario.C", says: "not a strategy"),
    Broken(text: "scenario = 3\n" + step, line: 1, key: "scenario", says: "write a table"),
    Broken(text: step("x = \"WC\"", "x = \"C\""), line: 2, key: "x", says: "not known"),
    Broken(text: step("x = \"WC\"", "x = \"C.B\""), line: 2, key: "x", says: "strategy"),
    Broken(text: "titel = \"a\"\n" + good, line: 1, key: "titel", says: "do you mean title?"),
    Broken(text: "kind = \"exam\"\n" + good, line: 1, key: "kind", says: "lesson or challenge"),
    Broken(text: "goal = \"T < 3\"\n" + good, line: 1, key: "goal", says: "no such key"),
    Broken(
      text: step("[[step]]", "[step]"), line: 3, key: "step", says: "[[step]]"),
    Broken(
      text: good + step.replacing("promt", with: "prompt").replacing("prompt", with: "promt"),
      line: 12, key: "step.2.promt", says: "do you mean step.2.prompt?"),
    Broken(
      text: good + step.replacing("prompt = \"T?\"\n", with: ""), line: 10, key: "step.2.prompt",
      says: "is missing"),
    Broken(
      text: step("explain = \"now {T}\"\n", ""), line: 4, key: "step.1.explain",
      says: "is missing"),
    Broken(text: step("{T}", "{TT}"), line: 8, key: "step.1.explain", says: "do you mean T"),
    Broken(text: step("{T}", "{T"), line: 8, key: "step.1.explain", says: "without its }"),
    Broken(text: step("{T}", "{C.B}"), line: 8, key: "step.1.explain", says: "no value"),
    Broken(
      text: step("WC = 1450", "WC 1450"), line: 5, key: "step.1.change", says: "has no ="),
    Broken(
      text: step("WC = 1450", "WX = 1450"), line: 5, key: "step.1.change", says: "no knob"),
    Broken(
      text: step("WC = 1450", "WC = -1"), line: 5, key: "step.1.change", says: "out of range"),
    Broken(
      text: step("WC = 1450", "WC = 1100"), line: 5, key: "step.1.change",
      says: "changes nothing"),
    Broken(
      text: step("change = \"WC = 1450\"\n", ""), line: 4, key: "step.1.change",
      says: "is missing"),
    Broken(text: step("direction", "directoin"), line: 7, key: "step.1.ask", says: "not known"),
    Broken(
      text: step("\"direction\"", "\"choice\""), line: 4, key: "step.1.choices",
      says: "is missing"),
    Broken(
      text: good + "tolerance = 5\n", line: 7, key: "step.1.ask", says: "write number"),
    Broken(
      text: step("\"direction\"", "\"number\"\nof = \"T <\""), line: 8, key: "step.1.of",
      says: "ends too early"),
    Broken(
      text: step("\"direction\"", "\"number\"\ntolerance = 99"), line: 8, key: "step.1.tolerance",
      says: "0 … 50"),
    Broken(
      text: step("\"direction\"", "\"choice\"") + "[step.choices]\na = \"T < 1\"\nb = \"T < 2\"\n",
      line: 9, key: "step.1.choices", says: "none of them"),
    Broken(
      text: step("\"direction\"", "\"choice\"") + "[step.choices]\na = \"T > 1\"\nb = \"T > 2\"\n",
      line: 9, key: "step.1.choices", says: "\"a\" or \"b\""),
    Broken(
      text: step("\"direction\"", "\"choice\"") + "[step.choices]\na = \"T > 1\"\n", line: 9,
      key: "step.1.choices", says: "2 … 6"),
    Broken(
      text: step("\"direction\"", "\"choice\"") + "[step.choices]\na = \"T\"\nb = \"T > 2\"\n",
      line: 10, key: "step.1.choices.a", says: "a condition"),
    Broken(
      text: step("\"direction\"", "\"choice\"") + "[step.choices]\na = 3\nb = \"T > 2\"\n",
      line: 10, key: "step.1.choices.a", says: "a text in quotes"),
    Broken(text: step("{T.before}", "{T}"), line: 4, key: "step.1.text", says: "{T.before}"),
    Broken(
      text: step("T?", "{factor.E}?"), line: 6, key: "step.1.prompt", says: "keep it for explain"),
    Broken(text: step("now {T}", "{T of C=pol}"), line: 8, key: "step.1.explain", says: "'pol'"),
    Broken(
      text: step("now {T}", "{T.before → {T}"), line: 8, key: "step.1.explain",
      says: "without its }"),
    Broken(text: step("\"T?\"", "What does T do?"), line: 6, key: "step.1.prompt", says: "quotes"),
    Broken(text: good + "answer = \"T\"\n", line: 9, key: "step.1.answer", says: "the model finds"),
    Broken(
      text: head + (step + step).replacing("[[step]]", with: "[step]"), line: 3, key: "step",
      says: "[[step]]"),
    Broken(
      text: step("\"direction\"", "\"number\"\ntolerance = 50.5"), line: 8, key: "step.1.tolerance",
      says: "0 … 50"),
    Broken(text: good + "prompt = \"again\"\n", line: 9, key: "step.1.prompt", says: "line 6"),
    Broken(text: good + "note = \n", line: 9, key: "step.1.note", says: "no TOML"),
    Broken(
      text: "kind = \"challenge\"\n" + head + "text = \"a\"\n", line: nil, key: "goal",
      says: "is missing"),
    Broken(
      text: "kind = \"challenge\"\n" + head + "text = \"a\"\ngoal = \"T > 3\"\n", line: 5,
      key: "goal", says: "changes nothing"),
    Broken(
      text: "kind = \"challenge\"\n" + head + "text = \"a\"\ngoal = \"T\"\n", line: 5, key: "goal",
      says: "a condition"),
    Broken(
      text: "kind = \"challenge\"\n" + head + "text = \"a\"\ngoal = \"T < 3\"\nknobs = 0\n",
      line: 6, key: "knobs", says: "1 … 9"),
    Broken(
      text: "kind = \"challenge\"\n" + head + "text = \"a\"\ngoal = \"T < 3\"\nallowed = [\"k\"]\n",
      line: 6, key: "allowed", says: "no knob"),
  ]

  /// One look tells of every step what is wrong with it.
  @Test func allStepsAreChecked() throws {
    let text =
      Self.head + Self.step.replacing("direction", with: "x") + Self.step
      + Self.step.replacing("{T}", with: "{TT}") + Self.step.replacing("{T}", with: "{C.B}")
    let (lesson, problems) = Lesson.check(text, file: "mine.toml")
    #expect(lesson == nil)
    #expect(problems.map(\.key) == ["step.1.ask", "step.3.explain", "step.4.explain"])
    let common = "x = \"foo\"\n" + Self.head + Self.step + Self.step
    #expect(Lesson.check(common, file: "mine.toml").1.map(\.key) == ["x"])
    #expect(Lesson.check(Self.good, file: "mine.toml").1.isEmpty)
    #expect(Lesson.check(Self.good, file: "mine.toml").0 != nil)
  }

  @Test(arguments: broken) func saysWhere(_ broken: Broken) throws {
    let found = self.error(broken.text)
    let error = try #require(found)
    #expect(error.file == "mine.toml")
    #expect(error.line == broken.line, "\(error.text)")
    #expect(error.key == broken.key, "\(error.text)")
    #expect(error.text.contains(broken.says), "\(error.text)")
  }

  /// Whatever single line is lost, the program goes on.
  @Test func noFileBreaksTheReader() {
    for (name, bytes) in Lesson.embedded {
      let lines = String(decoding: bytes, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false)
      for index in lines.indices {
        var rest = lines
        rest.remove(at: index)
        let text = rest.joined(separator: "\n")
        if let error = error(text) { #expect(!error.text.isEmpty, "\(name) without \(index)") }
      }
    }
  }
}
