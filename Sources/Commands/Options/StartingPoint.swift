import Explorer

/// The preset that a command starts from.
enum StartingPoint {
  /// The preset or the saved scenario of that name; the paper's prototype for nil. `commands` could
  /// stand there as well.
  /// - Throws: `CommandFailure.unknownPreset`, or `.file` if a saved scenario is broken.
  static func named(
    _ name: String?, commands: [String] = []
  ) throws(CommandFailure) -> Preset {
    guard let name else { return .standard }
    if let preset = Preset.named(name) { return preset }
    if let preset = try ScenarioFiles.scenario(named: name) { return preset }
    let known = Preset.builtIn.map(\.name) + ScenarioFiles.names()
    throw .unknownPreset(name, known: known, commands: commands)
  }

  /// The scenario in a file, if the word is one, else the preset or the saved scenario of that name.
  /// - Throws: as `named`, or `CommandFailure.cannotOpen` or `.file` for a file.
  static func at(_ word: String, commands: [String] = []) throws(CommandFailure) -> Preset {
    TextFile.isPath(word)
      ? try ScenarioFiles.scenario(at: word) : try named(word, commands: commands)
  }
}
