import ArgumentParser
import Programs

struct TerminalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terminal",
    abstract: "Types at the real kickscope in a pseudo-terminal, at random.",
    discussion: """
      Keys, bytes, mouse reports, pastes, sizes and ^Z go to the kickscope beside this program, which \
      then is ended in some way. The terminal's modes have to be as they were, and the status has to \
      be right. Files are written to a folder of its own.
      """)

  /// Those of which something is to be said, and one that has to be refused.
  static let terms = [
    "xterm-256color", "xterm-direct", "linux", "vt100", "tmux-256color", "screen", "dumb",
  ]

  @Option(help: "What is sent follows from it; when it arrives does not.") var seed: UInt64 = 1
  @Option(help: "How much is sent under each description: keys, reports, pastes or sizes.")
  var keys = 3000
  @Option(help: "How much is sent to one process at most.") var session = 600
  @Option(help: "A terminal's description, once or more often. (default: seven of them)")
  var term: [String] = []

  func validate() throws {
    guard keys > 0, session > 0 else { throw ValidationError("keys and session are at least 1") }
  }

  func run() throws {
    var isWhole = true
    for term in term.isEmpty ? Self.terms : term {
      let report = try TermReport(of: term, seed: seed, keys: keys, session: session)
      print(report.text)
      isWhole = isWhole && report.failures.isEmpty
    }
    if !isWhole { throw ExitCode.failure }
  }
}
