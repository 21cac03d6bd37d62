import Explorer

/// The scenario that a command starts from.
enum StartingPoint {
  /// The preset of that name; the paper's prototype for nil.
  /// - Throws: `CommandFailure.unknownPreset`.
  static func named(_ name: String?) throws(CommandFailure) -> Preset {
    guard let name else { return .standard }
    guard let preset = Preset.named(name) else {
      throw .unknownPreset(name, known: Preset.builtIn.map(\.name))
    }
    return preset
  }
}
