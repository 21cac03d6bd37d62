package import ArgumentParser
import Glibc

/// The program: its commands, its exit status, and what it says of failures.
package struct Kickscope: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "kickscope",
    abstract: "An explorer of what notifications cost a producer and a consumer.",
    discussion: """
      Without a command it opens the explorer: nine sliders, and T, E and the regime at once.

      \(ExitStatus.sentence)
      """,
    version: version,
    subcommands: [
      Explore.self, Eval.self, Simulate.self, SweepCommand.self, Compare.self, MarginsCommand.self,
      Advise.self, Plot.self, FigureCommand.self, TraceCommand.self, LessonCommand.self,
      MeasureCommand.self, Presets.self, Themes.self, Doctor.self, LabParty.self,
    ],
    defaultSubcommand: Explore.self)

  /// What `--version` says.
  package static let version = "0.1.0"

  /// As the parser makes it, before it has read anything.
  package init() {}

  /// Runs what the command line asks for, and ends the process where that fails.
  package static func main() {
    unblockSignals()
    fillStandardDescriptors()
    // A file that may not grow any more is said, as a full disk is.
    signal(SIGXFSZ, SIG_IGN)
    var goneOnWith: StateFile?
    do {
      do {
        try run(CommandLine.arguments.dropFirst(), &goneOnWith)
      } catch  where exitCode(for: error).isSuccess {
        try print("\(fullMessage(for: error))\n")
      }
    } catch let failure as CommandFailure {
      report(failure)
      if (64...66).contains(failure.status) { say(goneOnWith) }
      Glibc.exit(failure.status)
    } catch {
      if exitCode(for: error) == .validationFailure { say(goneOnWith) }
      exit(withError: error)
    }
  }

  /// - Parameter goneOnWith: becomes the file whose words `--last` goes on with.
  /// - Throws: `CommandFailure`, what the parser refuses, or what it answers itself, as the help.
  private static func run(_ given: ArraySlice<String>, _ goneOnWith: inout StateFile?) throws {
    if let shell = CompletionScript.shell(askedForBy: given) {
      return try print("\(CompletionScript.text(for: shell))\n")
    }
    let arguments = NegativeValues.joined(given)
    var command = try parseAsRoot(arguments)
    if let explore = command as? Explore, explore.last {
      try explore.refuseAnotherStart()
      goneOnWith = explore.state.file
      return try explore.goOn(arguments)
    }
    try command.run()
  }

  private static func print(_ text: String) throws(CommandFailure) {
    var output = ByteSink(descriptor: STDOUT_FILENO)
    output.append(text)
    try output.finish()
  }

  /// Where the words stand that `--last` goes on with, should they be what is wrong.
  private static func say(_ file: StateFile?) {
    guard let file else { return }
    var messages = ByteSink(descriptor: STDERR_FILENO)
    messages.append(line: "--last goes on with the words of 'last' in \(file.path)")
    try? messages.flush()
  }

  /// A parent may have left signals blocked, and then ^C would do nothing.
  private static func unblockSignals() {
    var none = sigset_t()
    sigemptyset(&none)
    sigprocmask(SIG_SETMASK, &none, nil)
  }

  /// A file that is opened must not become standard output where that is closed. Using what was
  /// closed fails as before.
  private static func fillStandardDescriptors() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  private static func report(_ failure: CommandFailure) {
    let text = ErrorText.sentence(failure)
    guard !text.isEmpty else { return }
    var messages = ByteSink(descriptor: STDERR_FILENO)
    messages.append(line: "Error: \(text)")
    try? messages.flush()
  }
}
