import ArgumentParser
import Testing

@testable import kickscope_fuzz

/// The real program gives the terminal back, whatever was typed and however it ends.
@Suite(.serialized, .timeLimit(.minutes(2))) struct TerminalRunTests {
  @Test(arguments: ["xterm-256color", "vt100"]) func theTerminalIsGivenBack(term: String) throws {
    let report = try TermReport(of: term, seed: 11, keys: 60, session: 60)
    #expect(report.failures.isEmpty, "\(report.text)")
    #expect(report.keys >= 60 || report.runs > 1)
  }

  @Test func aTerminalWithoutACursorIsRefused() throws {
    let report = try TermReport(of: "dumb", seed: 1, keys: 10, session: 10)
    #expect(report.failures.isEmpty, "\(report.text)")
    #expect(report.runs == 1)
  }

  @Test func wrongNumbersAreRefused() {
    #expect(throws: (any Error).self) { try TerminalCommand.parse(["--keys", "0"]) }
  }
}
