import ArgumentParser
import Explorer
import Glibc
import QueueModel

/// Where the explorer or a plot starts: a preset or a file, with other numbers if they are given.
struct StartOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("A preset's name, or a file.", valueName: "PRESET|FILE.toml"))
  var start: String?

  @OptionGroup(title: "Parameters") var parameters: ParameterOptions

  func validate() throws {
    if start != nil && parameters.preset != nil {
      throw ValidationError(ErrorText.contradiction("PRESET|FILE.toml", "--preset"))
    }
  }

  /// The file that was named; nil for a preset that ships.
  var file: String? {
    start.flatMap { $0.contains("/") || $0.hasSuffix(".toml") ? $0 : nil }
  }

  /// The preset, and its scenario with the typed parameters in place of its own.
  /// - Throws: `CommandFailure.unknownPreset`, `.cannotOpen`, `.file`, `.option` or `.scenario`.
  func point() throws(CommandFailure) -> (Preset, Scenario) {
    let preset = try preset()
    return (preset, try parameters.scenario(startingFrom: preset.scenario))
  }

  private func preset() throws(CommandFailure) -> Preset {
    guard let start else { return try StartingPoint.named(parameters.preset) }
    guard file != nil else { return try StartingPoint.named(start) }
    guard access(start, F_OK) == 0 else { throw .cannotOpen(path: start, code: errno) }
    do throws(FileError) {
      return try Preset(parsing: TextFile.read(start), file: start)
    } catch {
      throw .file(error)
    }
  }
}
