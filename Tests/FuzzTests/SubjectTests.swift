import ArgumentParser
import Commands
import Explorer
import TestSupport
import Testing

@testable import kickscope_fuzz

/// What is fuzzed, and what is called a flaw.
@Suite struct SubjectTests {
  @Test func eachHasItsName() {
    let names = Subject.all.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(Subject.named(name)?.name == name)
      #expect(name.count < 14 && name.allSatisfy { $0.isLetter || $0 == "-" })
    }
  }

  @Test func inputsToStartFromHold() throws {
    for subject in Subject.all {
      #expect(!subject.seeds().isEmpty && !subject.words().isEmpty)
      for seed in subject.seeds() { try subject.check(seed) }
    }
  }

  @Test func startsFromWhatShips() throws {
    #expect(try #require(Subject.named("theme")).seeds().count == Theme.builtIn.count)
    #expect(try #require(Subject.named("lesson")).seeds().count == Lesson.builtIn.count)
    #expect(try #require(Subject.named("preset")).seeds().count > Preset.builtIn.count)
  }

  @Test func anErrorHasItsFileItsLineAndWords() throws {
    try Message.check("a.toml:3: L: is missing", file: "a.toml", lines: 3, needsLine: true)
    try Message.check("a.toml: L: is missing", file: "a.toml", lines: 3)
    for (text, needsLine) in [
      ("a.toml:4: L: is missing", false), ("a.toml:0: L: is missing", false),
      ("b.toml:3: L: is missing", false), ("a.toml: L: is missing", true),
      ("a.toml:3: \u{1B}[2J", false), ("a.toml:3: two\nlines", false),
      ("a.toml:3: " + String(repeating: "x", count: 2_000), false),
    ] {
      #expect(throws: Flaw.self, "\(text.prefix(40))") {
        try Message.check(text, file: "a.toml", lines: 3, needsLine: needsLine)
      }
    }
    #expect(throws: Flaw.self) { try Message.check(" …") }
  }

  @Test func whatIsReadHasToHold() throws {
    func read(_ holds: Bool?) throws {
      try Flaw.unless("it is another") { () throws(InputFailure) in
        guard let holds else { throw InputFailure("x") }
        return holds
      } orSays: { (error) throws(Flaw) in
        if error.description.isEmpty { throw Flaw("nothing is said") }
      }
    }
    try read(true)
    try read(nil)
    #expect(throws: Flaw("it is another")) { try read(false) }
  }

  @Test func dictionaryIsAsLibFuzzerReadsIt() {
    let words = ["WP", "\"", "\\", "\u{1B}[<", "µs", "", "WP"]
    #expect(
      String(decoding: Fuzzing.dictionary(of: words), as: UTF8.self) == #"""
        "\x1b[<"
        "\x22"
        "WP"
        "\x5c"
        "\xc2\xb5s"

        """#)
  }

  /// A file of this sweep is gone on with, whole and cut.
  @Test(arguments: [false, true]) func sweepsAreGoneOnWith(isJSON: Bool) throws {
    let whole = ParserTrial.sweepFile(isJSON: isJSON)
    #expect(try ParserTrial.finishedRows(whole, isJSON: isJSON).get() == 5)
    #expect(try ParserTrial.finishedRows(Array(whole.dropLast()), isJSON: isJSON).get() == 4)
    #expect(throws: ParserTrial.Complaint.self) {
      try ParserTrial.finishedRows([0x78, 0x0A], isJSON: isJSON).get()
    }
  }

  @Test func replaysFilesAndFolders() throws {
    let folder = try TemporaryFolder()
    try folder.write("1500", to: "b")
    try folder.write("2.4us", to: "a")
    let subject = try #require(Subject.named("duration"))
    let replay = try Replay(subject, [folder.path, folder.path + "/b"])
    #expect(replay.inputs.map(\.name) == ["a", "b", "b"].map { "\(folder.path)/\($0)" })
    #expect(replay.inputs.map(\.bytes.count) == [5, 4, 4])
    #expect(replay.run())
    let broken = Subject(
      "x", "", seeds: { ["1"] }, words: { [] }, text: { _ throws(Flaw) in throw Flaw("no") })
    #expect(try !Replay(broken, []).run())
    #expect(throws: InputFailure.self) { try Replay(subject, [folder.path + "/none"]) }
  }

  @Test func asksForAParserThatThereIs() throws {
    #expect(try Files.parse(["preset", "x", "-runs=3", "--y"]).inputs == ["x", "-runs=3", "--y"])
    #expect {
      try Files.parse(["nonsense"])
    } throws: { error in
      Files.message(for: error).hasPrefix("There is no parser 'nonsense'; there are ")
    }
  }
}
