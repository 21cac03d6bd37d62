import Explorer
import Foundation
import TestSupport
import Testing

@testable import Commands

@Suite(.serialized) struct LessonCommandTests {
  private static let mine = """
    title = "Mine"
    scenario = { preset = "prototype" }
    [[step]]
    change = "WC = 1450"
    prompt = "T?"
    ask = "number"
    explain = "{T}"

    """

  @Test func allAreListed() throws {
    let run = try SpawnedCommand(shell: "$K lesson list --format csv")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 1 + Lesson.builtIn.count)
    #expect(lines[0] == "name,kind,points,title,note,found")
    #expect(lines[1].hasPrefix("too-fast,lesson,3,Too fast,"))
    #expect(try SpawnedCommand(shell: "$K lesson").output.contains("half-the-time"))
  }

  @Test func ownLessonsAreFoundAndBrokenOnesTold() throws {
    let folder = try TemporaryFolder()
    for name in ["kickscope", "kickscope/lessons"] { folder.makeFolder(name) }
    try folder.write(Self.mine, to: "kickscope/lessons/mine.toml")
    try folder.write("titel = 1\n", to: "kickscope/lessons/bad.toml")
    let path = ConfigurationFolder.path("lessons") { $0 == "XDG_CONFIG_HOME" ? folder.path : nil }
    let (lessons, problems) = LessonFiles.own(folder: path)
    #expect(lessons.map(\.title) == ["Mine"])
    #expect(problems.map(\.line) == [1])
    #expect(try LessonFiles.lesson(called: "mine", own: lessons) == lessons[0])
    #expect(throws: CommandFailure.self) { try LessonFiles.lesson(called: "min", own: []) }
  }

  @Test func checkingSaysWhatIsRightOrWrong() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.mine, to: "mine.toml")
    try folder.write(Self.mine.replacing("1450", with: "x"), to: "bad.toml")
    let good = try SpawnedCommand(shell: "$K lesson check \(folder.path)/mine.toml")
    #expect(good.status == 0)
    #expect(good.output.hasSuffix("mine.toml: Mine\n  step 1: T = 1 980, within 5 %\n"))
    let bad = try SpawnedCommand(
      shell: "$K lesson check \(folder.path)/mine.toml \(folder.path)/bad.toml 2>&1")
    #expect(bad.status == 65)
    #expect(bad.output.contains("bad.toml:4: step.1.change: WC = 'x': that is not a number"))
    #expect(bad.output.contains("1 of 2 files"))
    let missing = try SpawnedCommand(
      shell: "cd \(folder.path); $K lesson check mine.toml bad.toml none.toml")
    #expect(missing.status == 66)
    #expect(missing.output == "mine.toml: Mine\n  step 1: T = 1 980, within 5 %\n")
    #expect(missing.messages.hasPrefix("bad.toml:4: step.1.change: "))
    #expect(missing.messages.hasSuffix("\nError: cannot open none.toml: \(ErrorText.system(2))\n"))
  }

  @Test(arguments: [
    ("$K lesson nope", 64), ("$K lesson /nonexistent.toml", 66), ("$K lesson check", 64),
    ("$K lesson check /nonexistent.toml", 66), ("$K lesson too-fast --text", 0),
  ])
  func exitStatus(command: String, status: Int32) throws {
    #expect(try SpawnedCommand(shell: "\(command) 2>&1").status == status)
  }

  @Test func theHandoutHasAnswers() throws {
    let run = try SpawnedCommand(shell: "$K lesson too-fast --text")
    #expect(run.output.contains("Answer: [3] T falls"))
    #expect(run.output.contains("Answer: T = 1 718.2, within 5 %"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  /// The example of the page on lessons is a whole one.
  @Test func theExampleIsTrue() throws {
    let lines = try TextFile.read(Page.root.path + "/docs/lessons.md").split(
      separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: "```toml"))
    let text = lines[(start + 1)...].prefix { $0 != "```" }.joined(separator: "\n")
    let lesson = try Lesson(parsing: text, file: "mine.toml")
    #expect(lesson.points == 2)
    #expect(lesson.problems.isEmpty, "\(lesson.problems.map(\.text))")
  }
}
