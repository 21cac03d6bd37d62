import QueueModel
import Testing

@testable import Explorer

/// What a preset's file may say, and what is said of one that is wrong.
@Suite struct PresetsBrokenFileTests {
  private static let numbers = "L = 8\nWP = 20\nWC = 10\nNP = 4\nNC = 3\nSP = 2\nSC = 0\n"

  private func error(_ text: String) -> FileError? {
    do throws(FileError) {
      _ = try Preset(parsing: text, file: "mine.toml")
      return nil
    } catch {
      return error
    }
  }

  private func expected(
    _ line: Int?, _ key: String?, _ problem: FileError.Problem
  ) -> FileError {
    FileError(file: "mine.toml", line: line, key: key, problem: problem)
  }

  @Test func numbersAloneAreEnough() throws {
    let preset = try Preset(parsing: PresetsBrokenFileTests.numbers, file: "my/mine.toml")
    #expect(preset.name == "mine")
    #expect(preset.title == "mine")
    #expect(preset.note == "")
    #expect(
      preset.scenario
        == (try Scenario(L: 8, kP: 1, kC: 1, WP: 20, WC: 10, NP: 4, NC: 3, SP: 2, SC: 0)))
    #expect(preset.provenance[.NP] == .estimated(reason: nil))
  }

  @Test func originsAndUnits() throws {
    let text = """
      unit = "cycles"
      hertz = 3_500_000_000
      x = "S"
      L = { value = 8, published = "p" }
      WP = { value = 20, derived = "d" }
      WC = { value = 10, estimated = "e" }
      NP = 4
      NC = 3
      SC = 1
      [SP]
      value = 2
      """
    let preset = try Preset(parsing: text, file: "a.toml")
    #expect(preset.scenario.unit == .cycles(hertz: 3_500_000_000))
    #expect(preset.x == .S)
    #expect(preset.scenario.SP == 2)
    #expect(preset.provenance[.L] == .published(source: "p"))
    #expect(preset.provenance[.WP] == .derived(source: "d"))
    #expect(preset.provenance[.WC] == .estimated(reason: "e"))
  }

  @Test func wrongNumbers() {
    let numbers = PresetsBrokenFileTests.numbers
    #expect(error("") == expected(nil, "L", .missingKey))
    #expect(error("L = 1\nWP = 1") == expected(nil, "WC", .missingKey))
    #expect(
      error(numbers + "kP = 9") == expected(8, "kP", .outOfRange(value: 9, lowest: 1, highest: 8)))
    #expect(
      error("# L\n" + numbers.replacing("WP = 20", with: "WP = 0"))
        == expected(3, "WP", .outOfRange(value: 0, lowest: 1, highest: 1_000_000_000)))
    #expect(
      error(numbers.replacing("WP = 20", with: "WP = \"20\""))
        == expected(2, "WP", .wrongKind(found: .text, expected: [.integer, .table])))
    #expect(
      error(numbers.replacing("WP = 20", with: "WP = { published = \"p\" }"))
        == expected(2, "WP.value", .missingKey))
    #expect(
      error(numbers.replacing("WP = 20", with: "WP = { value = 1.5 }"))
        == expected(2, "WP.value", .wrongKind(found: .decimal, expected: [.integer])))
    #expect(
      error(
        numbers.replacing("WP = 20", with: "WP = { value = 1, published = \"p\", derived = \"d\" }")
      )?
      .problem == .secondOrigin)
    #expect(FileError.Problem.secondOrigin.text.contains("measured"))
    guard case .syntax = error(numbers + "kC = 99999999999999999999")?.problem else {
      Issue.record("a number beyond 64 bits is no TOML")
      return
    }
  }

  @Test func wrongWords() {
    let numbers = PresetsBrokenFileTests.numbers
    #expect(
      error("unit = \"ms\"\n" + numbers)
        == expected(1, "unit", .notAllowed(value: "ms", allowed: ["ticks", "ns", "us", "cycles"])))
    #expect(error("unit = \"cycles\"\n" + numbers) == expected(1, "hertz", .missingKey))
    #expect(
      error("hertz = 5\n" + numbers)
        == expected(1, "unit", .missingKey))
    #expect(
      error("unit = \"ns\"\nhertz = 5\n" + numbers)
        == expected(1, "unit", .notAllowed(value: "ns", allowed: ["cycles"])))
    #expect(
      error("unit = \"cycles\"\nhertz = 0\n" + numbers)
        == expected(2, "hertz", .outOfRange(value: 0, lowest: 1, highest: .max)))
    #expect(error("x = \"W\"\n" + numbers)?.key == "x")
    #expect(
      error(numbers + "Np = 3") == expected(8, "Np", .unknownKey(nearest: "NP")))
    #expect(
      error("titel = \"a\"\n" + numbers) == expected(1, "titel", .unknownKey(nearest: "title")))
    #expect(
      error(numbers + "kP = { value = 1, publisched = \"p\" }")
        == expected(8, "kP.publisched", .unknownKey(nearest: "kP.published")))
  }

  @Test func textOfAnError() {
    #expect(
      error(PresetsBrokenFileTests.numbers + "kP = 9")?.text
        == "mine.toml:8: kP: 9 is out of range; write 1 … 8")
    #expect(error("")?.text == "mine.toml: L: is missing; write it")
  }

  /// A key can be written with escapes, and then has its line all the same; what a terminal would
  /// obey is not repeated to it.
  @Test(arguments: [
    (#""\u001B[2J\n" = 1"#, "mine.toml:8: ?[2J?: no such key; leave it out"),
    (#""\U0001F600\u0041" = 1"#, "mine.toml:8: 😀A: no such key; leave it out"),
    (#"kP = { "a\"b" = 1 }"#, "mine.toml:8: kP.a\"b: no such key; leave it out"),
    (#"x = "\u001B]0;\u2028""#, "mine.toml:8: x: \"?]0;?\" is not known here; write L, kP, kC"),
  ])
  func hasItsLineAndNoControlCharacters(line: String, text: String) {
    let said = error(PresetsBrokenFileTests.numbers + line)?.text ?? ""
    #expect(said.hasPrefix(text), "\(said)")
  }

  /// Each key's line is found at once, however many there are.
  @Test func thousandsOfKeysAreRead() {
    let many = (0..<6_000).map { "a\($0)=1\n" }.joined()
    #expect(error(many)?.line == 1)
    #expect(SourceMap(Array(many.utf8)).line(of: ["a5999"]) == 6_000)
  }
}
