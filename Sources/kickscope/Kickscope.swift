import ArgumentParser
import Glibc

@main
struct Kickscope: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kickscope",
    abstract: "An explorer of what notifications cost a producer and a consumer.",
    discussion: """
      Without a command it opens the explorer: nine sliders, and T, E and the regime at once.

      Exit status: 0; 64 wrong usage; 65 bad input data; 66 an input file that cannot be opened; \
      69 something that the machine lacks, or a period longer than --message-limit where it has to be exact; 70 an error of \
      the program's own; 73 an output file that cannot be written; 74 reading or writing failed; \
      130 on ^C; 141 when nobody reads the output any more.
      """,
    version: version,
    subcommands: [
      Explore.self, Eval.self, Simulate.self, SweepCommand.self, Compare.self, MarginsCommand.self,
      Advise.self, Plot.self, FigureCommand.self, TraceCommand.self, LessonCommand.self,
      MeasureCommand.self, Presets.self, Themes.self, LabParty.self,
    ],
    defaultSubcommand: Explore.self)

  static let version = "0.1.0"

  static func main() {
    unblockSignals()
    do {
      var command = try parseAsRoot(NegativeValues.joined(CommandLine.arguments.dropFirst()))
      try command.run()
    } catch let failure as CommandFailure {
      report(failure)
      Glibc.exit(failure.status)
    } catch {
      exit(withError: error)
    }
  }

  /// A parent may have left signals blocked, and then ^C would do nothing.
  private static func unblockSignals() {
    var none = sigset_t()
    sigemptyset(&none)
    sigprocmask(SIG_SETMASK, &none, nil)
  }

  private static func report(_ failure: CommandFailure) {
    let text = ErrorText.sentence(failure)
    guard !text.isEmpty else { return }
    var messages = ByteSink(descriptor: STDERR_FILENO)
    messages.append(line: "Error: \(text)")
    try? messages.flush()
  }
}
