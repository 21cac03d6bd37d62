import ArgumentParser
import Explorer
import Glibc
import QueueModel

/// A person's own scenarios: those in the configuration folder, and files that the command line names.
enum ScenarioFiles {
  /// All saved scenarios; what is wrong with the others is in the library.
  static func library(
    folder: String? = ConfigurationFolder.path("presets")
  ) -> PresetLibrary {
    let (files, unreadable) = ConfigurationFolder.texts(in: folder)
    return PresetLibrary(
      files: files, unreadable: unreadable,
      reserved: Kickscope.configuration.subcommands.map { $0._commandName } + ["help"],
      folder: workingFolder, samples: samples)
  }

  /// The names of the files in the configuration folder.
  static func names(folder: String? = ConfigurationFolder.path("presets")) -> [String] {
    guard let folder, let files = try? ConfigurationFolder.files(in: folder) else { return [] }
    return files.map { String($0.dropFirst(folder.count + 1).dropLast(".toml".count)) }
  }

  /// The saved scenario of that name; nil if there is none.
  /// - Throws: `CommandFailure.cannotOpen` or `.file`.
  static func scenario(
    named name: String, folder: String? = ConfigurationFolder.path("presets")
  ) throws(CommandFailure) -> Preset? {
    guard let folder, names(folder: folder).contains(name) else { return nil }
    return try scenario(at: "\(folder)/\(name).toml")
  }

  /// The scenario in a file.
  /// - Throws: `CommandFailure.cannotOpen` or `.file`.
  static func scenario(at path: String) throws(CommandFailure) -> Preset {
    let text = try TextFile.readNamed(path)
    do throws(FileError) {
      return try Preset(parsing: text, file: path, samples: samples)
    } catch {
      throw .file(error)
    }
  }

  /// Reads the measured times that a scenario names.
  static let samples = SampleReader(isFile: { SampleFile.exists($0) }) {
    (file, column, name) throws(SampleReader.Refusal) in
    do throws(CommandFailure) {
      return try SampleFile.samples(file, column: column, name: name)
    } catch {
      throw SampleReader.Refusal(reason: ErrorText.sentence(error))
    }
  }

  static var workingFolder: String? {
    guard let path = getcwd(nil, 0) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }
}
