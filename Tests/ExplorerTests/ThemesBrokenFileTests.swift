import Plotting
import TestSupport
import Testing

@testable import Explorer

/// A broken theme gives file, line and key, and what is right in it stays usable.
@Suite struct ThemesBrokenFileTests {
  private static let file = "themes/mine.toml"

  private func problems(_ text: String) -> [FileError] {
    Theme.reading(text, file: ThemesBrokenFileTests.file).problems
  }

  private func error(
    _ line: Int?, _ key: String?, _ problem: FileError.Problem
  ) -> FileError {
    FileError(file: ThemesBrokenFileTests.file, line: line, key: key, problem: problem)
  }

  @Test func oneBadColourLeavesTheOthers() {
    let text = """
      # curve.polling = "#12345"
      name = 'curve.polling = "#12345"'

      [curve]
      # polling = "#12345"
      notification = "red"
      polling = "#12345"  # polling
      bound = "blue"
      """
    let (theme, problems) = Theme.reading(text, file: ThemesBrokenFileTests.file)
    #expect(problems == [error(7, "curve.polling", .noColor(word: "#12345"))])
    #expect(
      problems.first?.text
        == "themes/mine.toml:7: curve.polling: \"#12345\" is no colour; write #rrggbb, a name such"
        + " as bright-red, color0 … color255, or default")
    #expect(theme[.curveNotification].foreground == .palette(1))
    #expect(theme[.curveBound].foreground == .palette(4))
    #expect(theme[.curvePolling] == theme[.label])
  }

  @Test func everyProblemIsReportedInTheOrderOfTheLines() {
    let text = "text = 7\njmup = \"red\"\nbackground = \"ren\"\nglyphs = \"brail\"\nband = \"red\""
    #expect(
      problems(text) == [
        error(1, "text", .wrongKind(found: .integer, expected: [.text])),
        error(2, "jmup", .unknownKey(nearest: "jump")),
        error(3, "background", .noColor(word: "ren")),
        error(
          4, "glyphs", .notAllowed(value: "brail", allowed: GlyphSet.allCases.map(\.rawValue))),
        error(5, "band", .wrongKind(found: .text, expected: [.table])),
      ])
  }

  @Test(arguments: [
    ("curve.poling", "curve.polling"), ("focsu", "focus"), ("backgroud", "background"),
    ("focsu", "focus"),
    ("band.fc", "band.FC"), ("Author", "author"), ("curve.notifications", "curve.notification"),
    ("diagram.workalternate", "diagram.workAlternate"),
  ])
  func unknownKeySuggestsTheNearest(key: String, nearest: String) {
    #expect(
      problems("\n\(key) = \"red\"") == [error(2, key, .unknownKey(nearest: nearest))])
  }

  @Test func unknownTableIsOneProblem() {
    #expect(
      problems("text = \"red\"\n[colors]\na = \"b\"\nc = \"d\"")
        == [error(2, "colors", .unknownKey(nearest: nil))])
  }

  @Test(arguments: [
    ("text = 1.5", FileError.ValueKind.decimal), ("text = true", .boolean),
    ("text = 2016-03-17", .date), ("text = [\"red\"]", .list), ("[text]", .table),
    ("text.a = \"red\"", .table), ("[[text]]", .list),
  ])
  func wrongKind(text: String, kind: FileError.ValueKind) {
    #expect(problems(text) == [error(1, "text", .wrongKind(found: kind, expected: [.text]))])
  }

  @Test func forgottenQuotesCostOneRole() throws {
    let text =
      "text = red\njump = #ff0000\nfocus = \"blue\"\n[curve]\npolling = cyan\nbound = \"red\""
    let (theme, problems) = Theme.reading(text, file: ThemesBrokenFileTests.file)
    #expect(problems.map(\.line) == [1, 2, 5])
    #expect(problems.map(\.key) == ["text", "jump", "curve.polling"])
    for problem in problems {
      guard case .syntax = problem.problem else { continue }
      #expect(problem.text.contains("no TOML at column"))
    }
    #expect(theme[.focus].foreground == .palette(4))
    #expect(theme[.curveBound].foreground == .palette(1))
  }

  @Test func unfinishedStringsAndTables() {
    #expect(problems("text = \"red\njump = \"blue\"").map(\.line) == [1])
    #expect(problems("a\ntext = \"red\"").map(\.line) == [1])
    #expect(problems("= \"red\"").map(\.line) == [1])
    #expect(
      problems("text = \"red\"\n[curve\npolling = \"blue\"\n[band]\nFC = \"red\"").map(\.line) == [
        2
      ])
    #expect(problems("text = \"\"\"red\njump = \"blue\"").map(\.key) == ["text"])
    #expect(problems("text = [\n1,\n").map(\.key) == ["text"])
  }

  @Test func duplicateKeyKeepsTheFirst() {
    let text = "text = \"red\"\n\ntext = \"blue\"\njump = \"green\""
    let (theme, problems) = Theme.reading(text, file: ThemesBrokenFileTests.file)
    #expect(problems == [error(3, "text", .duplicateKey(firstLine: 1))])
    #expect(theme[.text].foreground == .palette(1))
    #expect(theme[.jump].foreground == .palette(2))
  }

  @Test func duplicateTableAndDottedDuplicate() {
    #expect(
      problems("[curve]\npolling = \"red\"\n[curve]\nbound = \"red\"")
        == [error(3, "curve", .duplicateKey(firstLine: 1))])
    #expect(
      problems("curve.polling = \"red\"\n\"curve\" . 'polling' = \"blue\"")
        == [error(2, "curve.polling", .duplicateKey(firstLine: 1))])
  }

  @Test(arguments: ["\n", "\r\n"], [false, true])
  func lineEndsAndByteOrderMark(end: String, mark: Bool) {
    let lines = [
      "# text", "author = \"\"\"a", "text = 'b'", "\"\"\"", "[ 'curve' ]", "\"polling\"=\"x\"",
    ]
    let text = (mark ? "\u{FEFF}" : "") + lines.joined(separator: end) + end
    #expect(problems(text) == [error(6, "curve.polling", .noColor(word: "x"))])
  }

  @Test func keysAreFoundInInlineTablesAndBehindStrings() {
    let text = """
      author = "a # b = 1 \\" [curve] "
      curve = { polling = "red", bound = "x" }
      title = 'it\\'
      band = { FC = "} , SS = 'a'", FP = "y" }
      """
    #expect(
      problems(text).map(\.key).sorted { ($0 ?? "") < ($1 ?? "") }
        == ["band.FC", "band.FP", "curve.bound", "title"])
    #expect(problems(text).compactMap(\.line) == [2, 3, 4, 4])
  }

  @Test func emptyFilesAreThemes() {
    #expect(problems("") == [])
    #expect(problems("\u{FEFF}") == [])
    #expect(problems("\n\r\n# nothing") == [])
  }

  @Test func hugeFileIsNotParsed() {
    let text = String(repeating: "# a comment\n", count: 10_000)
    #expect(problems(text) == [error(nil, nil, .tooLarge(limit: 65_536))])
  }

  @Test(arguments: [
    String(repeating: "a.", count: 30_000) + "a = 1",
    "[" + String(repeating: "a.", count: 30_000) + "a]",
    "a = " + String(repeating: "[", count: 60_000),
    "a = " + String(repeating: "{a=", count: 20_000),
    "a = {" + String(repeating: "a.", count: 30_000) + "a = 1}",
    "a = [{ b = {" + String(repeating: "'a'.", count: 15_000) + "a = 1}}]",
  ])
  func deepNesting(start: String) {
    let (theme, problems) = Theme.reading(
      "text = \"red\"\n" + start + "\njump = \"blue\"", file: ThemesBrokenFileTests.file)
    #expect(problems.first?.line == 2)
    #expect(problems.first?.problem == .tooDeep(limit: SourceMap.depthLimit))
    #expect(theme[.text].foreground == .palette(1))
  }

  @Test func nulDoesNotHideWhatFollows() {
    let (theme, problems) = Theme.reading(
      "text = \"red\"\na\0b\njump = \"blue\"", file: ThemesBrokenFileTests.file)
    #expect(problems == [error(2, nil, .notText)])
    #expect(theme[.jump].foreground == .palette(4))
    #expect(self.problems("\"a\\u0000b\" = 1").map(\.line).count == 1)
  }

  @Test func garbageNeverTraps() {
    var random = SplitMix64(seed: 1)
    let pieces = [
      "[", "]", "{", "}", "=", ".", ",", "\"", "'", "\"\"\"", "'''", "\\", "\n", "\r\n", " ", "#",
      "text", "curve", "polling", "band.FC", "\"red\"", "1", "\u{FEFF}", "é", "\u{1}", "\\u00e9",
    ]
    for _ in 0..<3000 {
      let count = Int.random(in: 1...40, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let (theme, problems) = Theme.reading(text, file: "a.toml")
      #expect(theme.name == "a")
      #expect(problems.count <= 60)
      for problem in problems { #expect(problem.text.hasPrefix("a.toml")) }
    }
    for _ in 0..<200 {
      let bytes = (0..<500).map { _ in UInt8.random(in: 0...255, using: &random) }
      let (_, problems) = Theme.reading(String(decoding: bytes, as: UTF8.self), file: "a.toml")
      #expect(!problems.isEmpty)
    }
  }

  /// The parser underneath aborts the program at these if it ever sees them.
  @Test(arguments: ["[", "[.", "[=]", "[ ", "[[=]]", "[é]", "[\n]", "[#]", "[[ ]]", "[,"])
  func headerWithoutAName(header: String) {
    let (theme, problems) = Theme.reading(
      "text = \"red\"\n  \(header)", file: ThemesBrokenFileTests.file)
    #expect(problems == [error(2, nil, .syntax(column: 3, detail: "a table needs a name"))])
    #expect(theme[.text].foreground == .palette(1))
  }

  @Test(arguments: [("jump = [}", 9), ("jump = [\u{85}", 9), ("jump = [1,\u{A0}]", 11)])
  func listThatTheParserCannotStand(line: String, column: Int) {
    let (theme, problems) = Theme.reading(
      "text = \"red\"\n\(line)\n", file: ThemesBrokenFileTests.file)
    #expect(problems.map(\.line) == [2])
    #expect(problems.map(\.key) == ["jump"])
    guard case .syntax(column, _) = problems.first?.problem else {
      Issue.record("\(problems)")
      return
    }
    #expect(theme[.text].foreground == .palette(1))
  }

  /// What TOMLKit does with such a character is not defined.
  @Test(arguments: ["ぁ = 1", "author ぁ = 1", "[roles] ぁ", "roles = {ぁ = 1}", "roles = [1, ぁ]"])
  func outsideOfQuotesAndCommentsAllIsASCII(line: String) throws {
    let (_, problems) = Theme.reading("name = \"ぁ\" # ぁ\n\(line)\n", file: "a.toml")
    let problem = try #require(problems.first)
    let column = line.utf8.count - line.drop { $0 != "ぁ" }.utf8.count + 1
    #expect(problem.text.hasPrefix("a.toml:2: "))
    #expect(
      problem.text.hasSuffix("column \(column): a character that needs quotes around it"))
  }

  /// At the third, TOMLKit's parser aborts the program.
  @Test(arguments: [
    "red", "1us", "1958-05-27Tp7:3:", "1958-05-27T", "-", "red, ", "[ red ]", "[1, x]", "{ a = b }",
  ])
  func aTextNeedsQuotes(value: String) throws {
    let (theme, problems) = Theme.reading(
      "text = \"red\"\njump = \(value)\r\n", file: ThemesBrokenFileTests.file)
    #expect(problems.map(\.line) == [2])
    let text = try #require(problems.first?.text)
    #expect(text.hasSuffix(": that is no value; a text needs quotes around it"))
    #expect(theme[.text].foreground == .palette(1))
  }

  @Test(arguments: [
    "1", "+1_000", "-0", "0xFf", "0o7", "0b1", "1.5e-3", ".5", "5.", "inf", "-nan", "true", "false",
    "1958-05-27",
    "1958-05-27T07:32:00.5Z", "1958-05-27 07:32:00-07:00", "07:32:00", "",
  ])
  func whatIsNoTextIsLeftToTheParser(value: String) {
    #expect(SourceMap(Array("jump = \(value) # red".utf8)).slip == nil)
    #expect(SourceMap(Array("jump = [\(value), \(value)\n]\n".utf8)).slip == nil)
  }

  @Test func aTextGoesOnWithAnyCharacter() {
    for character in ["b", "é", "ぁ", "⺀", "日", "\u{FF21}", "\u{1F514}"] {
      let (theme, problems) = Theme.reading(
        "author = \"\"\"a \\\n  \(character)\"\"\"\n", file: "a.toml")
      #expect(problems.isEmpty)
      #expect(theme.author == "a \(character)")
    }
  }

  /// A slip anywhere in a good theme is found on its own line or behind it.
  @Test func everyCutOfAGoodThemeIsRead() throws {
    let bytes = try #require(Theme.embedded.first).bytes
    for end in stride(from: 0, to: bytes.count, by: 7) {
      let text = String(decoding: bytes[..<end], as: UTF8.self)
      let lines = text.utf8.count { $0 == UInt8(ascii: "\n") } + 1
      let (_, problems) = Theme.reading(text, file: "a.toml")
      #expect(problems.count <= 1)
      #expect(problems.allSatisfy { $0.line == lines })
    }
  }

  /// Another kind of file is not complained of line by line; what is right is still used.
  @Test func manyProblemsAreNotAllTold() {
    let keys = (0..<500).map { "key\($0) = 1\n" }.joined()
    let (theme, problems) = Theme.reading(keys + "text = \"red\"\n", file: "a.toml")
    #expect(problems.map(\.line) == Array(1...EditedFile.problemLimit))
    #expect(theme[.text].foreground == .palette(1))
  }
}
