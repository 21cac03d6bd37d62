import Explorer
import Glibc
import QueueModel

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

  /// What stands on the command line as PRESET|FILE.toml, else the preset of `--preset`.
  /// - Throws: `CommandFailure.contradiction`, `.unknownPreset`, `.cannotOpen` or `.file`.
  static func preset(
    _ start: String?, _ parameters: ParameterOptions
  ) throws(CommandFailure) -> Preset {
    guard let start else { return try named(parameters.preset) }
    if parameters.preset != nil { throw .contradiction("a preset's name", "--preset") }
    guard start.contains("/") || start.hasSuffix(".toml") else { return try named(start) }
    guard access(start, F_OK) == 0 else { throw .cannotOpen(path: start, code: errno) }
    do throws(FileError) {
      return try Preset(parsing: TextFile.read(start), file: start)
    } catch {
      throw .file(error)
    }
  }
}
