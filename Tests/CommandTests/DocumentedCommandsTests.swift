import ArgumentParser
import TestSupport
import Testing

@testable import Commands

/// Every command line that the pages show is one, and prints what they say.
@Suite struct DocumentedCommandsTests {
  @Test func everyCommandLineIsOne() throws {
    var count = 0
    for page in try Page.all() {
      for line in Self.commandLines(of: page) {
        count += 1
        #expect(throws: Never.self, "\(page.path): \(line)") {
          let words = NegativeValues.joined(Self.words(of: line).dropFirst())
          _ = try Kickscope.parseAsRoot(words)
        }
      }
    }
    #expect(count > 60)
  }

  @Test(arguments: [
    ("kickscope eval --WQ 5", "Unknown option '--WQ'"),
    ("kickscope plot --size", "Missing value for '--size <100x30>'"),
    ("kickscope figure 9", "The value '9' is invalid for '<2|3|4|5>'"),
  ])
  func seesWhatIsNone(_ line: String, _ fault: String) {
    #expect {
      _ = try Kickscope.parseAsRoot(Array(Self.words(of: line).dropFirst()))
    } throws: { error in
      Kickscope.message(for: error).contains(fault)
    }
  }

  /// The list of commands has a line for each, and the explorer is what `kickscope` alone opens.
  @Test func everyCommandIsInTheList() throws {
    let page = try Page("docs/commands.md")
    let list = try #require(page.blocks.first { $0.language == "sh" })
    let names = Kickscope.configuration.subcommands.filter { $0.configuration.shouldDisplay }
      .map { $0._commandName }
    #expect(names.count > 10)
    for name in names {
      let start = name == "explore" ? "kickscope  " : "kickscope \(name) "
      #expect(list.lines.contains { ($0 + " ").hasPrefix(start) }, "\(page.path) lacks \(name)")
    }
  }

  /// Row by row what the help and the manual say.
  @Test func everyExitStatusIsInTheTable() throws {
    let page = try Page("docs/commands.md")
    let rows = page.lines.drop { $0 != "| status | meaning |" }.dropFirst(2).prefix {
      $0.hasPrefix("|")
    }
    let meanings = ExitStatus.meanings.map { "| \($0.status) | \($0.text) |" }
    #expect(rows.map { $0.replacing("`", with: "") } == ["| 0 | all is well |"] + meanings)
  }

  @Test func everyOutputIsTheProgramsOwn() throws {
    var count = 0
    for page in try Page.all() {
      for block in page.blocks where block.language == "console" {
        count += 1
        let line = try #require(block.lines.first)
        try #require(line.hasPrefix("$ kickscope "), "\(page.path): \(line)")
        let command = "\"$K\" " + line.dropFirst("$ kickscope ".count)
        let run = try SpawnedCommand(shell: command, environment: ["LC_ALL=C.UTF-8"])
        #expect(
          Self.trimmed(run.output.split(separator: "\n", omittingEmptySubsequences: false))
            == Self.trimmed(block.lines.dropFirst().map { $0[...] }), "\(page.path): \(line)")
      }
    }
    #expect(count >= 8)
  }

  /// The lines without what is blank at their ends, and without empty ones at the end of all.
  private static func trimmed(_ lines: [Substring]) -> [Substring] {
    func end<T: BidirectionalCollection>(_ all: T, _ isBlank: (T.Element) -> Bool) -> T.SubSequence
    {
      all[..<(all.lastIndex { !isBlank($0) }.map(all.index(after:)) ?? all.startIndex)]
    }
    return Array(end(lines.map { end($0) { $0 == " " } }) { $0.isEmpty })
  }

  /// Those of a shell, and those in a sentence.
  private static func commandLines(of page: Page) -> [String] {
    let shell = page.blocks.filter { $0.language == "sh" }.flatMap(\.lines)
    return (shell + page.codes).filter { $0 == "kickscope" || $0.hasPrefix("kickscope ") }
  }

  /// The words up to a comment or the next command.
  private static func words(of line: String) -> [String] {
    let words = line.split(separator: " ").map(String.init)
    return Array(words.prefix { !["#", "|", ">", "2>", "&&", ";"].contains($0) && $0 != "…" })
  }
}
