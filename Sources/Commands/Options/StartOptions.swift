import ArgumentParser
import Explorer
import QueueModel

/// Where the explorer or a plot starts: a preset or a file, with other numbers if they are given.
struct StartOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The name of a preset or a saved scenario, or a file.", valueName: "PRESET|FILE.toml"),
    completion: Candidates.scenarios)
  var start: String?

  @OptionGroup(title: "Experiment") var options: ExperimentOptions

  func validate() throws {
    if start != nil && options.parameters.preset != nil {
      throw ValidationError(ErrorText.contradiction("PRESET|FILE.toml", "--preset"))
    }
  }

  /// The preset, the experiment with its scenario and what was typed in place of that, and what a
  /// person should know about how its numbers came about.
  /// - Throws: `CommandFailure.unknownPreset`, `.commandBehindOptions`, `.cannotOpen` or `.file`, or
  ///   what `ExperimentOptions.experiment` throws.
  func point() throws(CommandFailure) -> (Preset, Experiment, remarks: [String]) {
    let preset = try preset()
    let (experiment, remarks) = try options.experiment(startingFrom: preset.experiment)
    return (preset, experiment, remarks)
  }

  /// The commands that may have been meant: a command stands first, where a preset can stand too.
  private var commands: [String] {
    CommandLine.arguments.dropFirst().first == start ? Self.allCommands : []
  }

  private static let allCommands = Kickscope.configuration.subcommands.map { $0._commandName }

  private func preset() throws(CommandFailure) -> Preset {
    guard let start else { return try StartingPoint.named(options.parameters.preset) }
    if CommandLine.arguments.dropFirst().first?.hasPrefix("-") == true,
      Self.allCommands.contains(start)
    {
      throw .commandBehindOptions(start)
    }
    return try StartingPoint.at(start, commands: commands)
  }
}
