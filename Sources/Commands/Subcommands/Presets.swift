import ArgumentParser
import Explorer
import Glibc

/// The presets that can be started from.
struct Presets: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the presets and saved scenarios, or show one with the source of each number.")

  @Argument(
    help: "A preset's name; all are listed if nothing is said.", completion: Candidates.presets)
  var name: String?

  @Option(help: "What is written.")
  var format = OutputFormat.table

  func run() throws {
    var output = ByteSink(descriptor: STDOUT_FILENO)
    if let name {
      PresetSheet(preset: try StartingPoint.named(name)).write(format, to: &output)
    } else {
      let library = ScenarioFiles.library()
      var messages = ByteSink(descriptor: STDERR_FILENO)
      for problem in library.problems { messages.append(line: problem.text) }
      try messages.finish()
      PresetList(presets: library.all).write(format, to: &output)
    }
    try output.finish()
  }
}
