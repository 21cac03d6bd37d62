import TestSupport
import Testing

@testable import Commands

@Suite struct NegativeValuesTests {
  @Test(
    arguments: [
      ("eval --WP -5", ["eval", "--WP=-5"]), ("--WP -5us --WC 3", ["--WP=-5us", "--WC", "3"]),
      ("--rate -.5k", ["--rate=-.5k"]), ("--x-range -5:10", ["--x-range=-5:10"]),
      ("--WP=1 -5", ["--WP=1", "-5"]), ("--WP --WC 5", ["--WP", "--WC", "5"]),
      ("--input -", ["--input", "-"]), ("--WP -h", ["--WP", "-h"]), ("-5", ["-5"]),
      ("--WP -5 -6", ["--WP=-5", "-6"]), ("-- -5", ["--", "-5"]),
      ("-- --x -5", ["--", "--x", "-5"]),
      ("", []),
    ] as [(String, [String])])
  func joinsThemToTheOptionBefore(line: String, joined: [String]) {
    #expect(NegativeValues.joined(line.split(separator: " ").map(String.init)) == joined)
  }

  @Test(arguments: [
    ("$K eval --WP -5", "WP is -5; it can be 1 to 1 000 000 000 ticks"),
    ("$K eval --NP -5", "NP is -5; it can be 0 to 1 000 000 000 ticks"),
    ("$K --describe --kP -1", "kP is -1; it can be 1 to "),
    ("$K simulate --rate -1", "--rate '-1': a rate has to be above 0"),
    (
      "$K sweep --jobs -1",
      "The value '-1' is invalid for '--jobs <N>': write a whole number from 1 to 4096"
    ),
    ("$K simulate --precision -0.5", "--precision -0.5: it can be 0 to 1"),
    ("$K eval --WP --WC 5", "Missing value for '--WP <WP>'"),
  ]) func tellsTheRange(shell: String, message: String) throws {
    let run = try SpawnedCommand(shell: shell)
    #expect(run.messages.hasPrefix("Error: \(message)"), "\(run.messages)")
    #expect(run.status == 64)
  }
}
