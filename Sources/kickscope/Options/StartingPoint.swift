import Explorer

/// The scenario that a command starts from.
enum StartingPoint {
  /// The preset of that name; the paper's prototype for nil. `commands` could stand there as well.
  /// - Throws: `CommandFailure.unknownPreset`.
  static func named(
    _ name: String?, commands: [String] = []
  ) throws(CommandFailure) -> Preset {
    guard let name else { return .standard }
    guard let preset = Preset.named(name) else {
      throw .unknownPreset(name, known: Preset.builtIn.map(\.name), commands: commands)
    }
    return preset
  }
}
