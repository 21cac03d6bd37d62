import ArgumentParser
import TestSupport
import Testing

@testable import kickscope_fuzz

/// The real program gives the terminal back, whatever was typed and however it ends.
///
/// A program that hangs is waited for twice, and then killed.
@Suite(.serialized, .timeLimit(.minutes(3 * Sanitizer.deadline / 60))) struct TerminalRunTests {
  @Test(arguments: ["xterm-256color", "vt100"]) func theTerminalIsGivenBack(term: String) throws {
    let report = try TermReport(of: term, seed: 11, keys: 60, session: 60)
    #expect(report.failures.isEmpty, "\(report.text)")
    #expect(report.runs >= 1 && report.keys >= 60)
    let expected = TerminalRun.Ending.allCases.map(\.status)
    #expect(report.statuses.count == report.runs)
    #expect(report.statuses.allSatisfy(expected.contains), "\(report.statuses)")
  }

  @Test func aTerminalWithoutACursorIsRefused() throws {
    let report = try TermReport(of: "dumb", seed: 1, keys: 10, session: 10)
    #expect(report.failures.isEmpty, "\(report.text)")
    #expect(report.statuses == [69])
  }

  @Test(arguments: ["--keys", "--session"]) func wrongNumbersAreRefused(_ option: String) throws {
    _ = try TerminalCommand.parse([option, "1"])
    #expect {
      try TerminalCommand.parse([option, "0"])
    } throws: { error in
      TerminalCommand.message(for: error) == "keys and session are at least 1"
    }
  }
}
