import Explorer
import Glibc

/// The themes in a person's configuration folder, and one that is named on the command line.
enum ThemeFiles {
  /// All themes that can be chosen by name, and the files that cannot be read.
  static func library(
    folder: String? = ConfigurationFolder.path("themes")
  ) -> (library: ThemeLibrary, unreadable: [FileError]) {
    var files: [(file: String, text: String)] = []
    var unreadable: [FileError] = []
    do {
      for file in try folder.map(ConfigurationFolder.files(in:)) ?? [] {
        do throws(FileError) {
          files.append((file, try TextFile.read(file)))
        } catch {
          unreadable.append(error)
        }
      }
    } catch {
      unreadable.append(error)
    }
    return (ThemeLibrary(files: files), unreadable)
  }

  /// Whether what follows `--theme` is a file, and not a name.
  static func isPath(_ word: String) -> Bool { word.contains("/") || word.hasSuffix(".toml") }

  /// The theme in a file.
  /// - Throws: `CommandFailure.cannotOpen` or `.file`; what is wrong in it is in the entry.
  static func theme(at path: String) throws(CommandFailure) -> ThemeLibrary.Entry {
    ThemeLibrary.entry(file: path, text: try TextFile.readNamed(path))
  }
}
