import Explorer
import Glibc

/// The themes in a person's configuration folder, and one that is named on the command line.
enum ThemeFiles {
  /// `$XDG_CONFIG_HOME/kickscope/themes`, or `~/.config/kickscope/themes`; nil without a home.
  static func folder(environment: (String) -> String? = environmentVariable) -> String? {
    // A relative path is to be ignored, says the XDG specification.
    if let configuration = environment("XDG_CONFIG_HOME"), configuration.hasPrefix("/") {
      return configuration + "/kickscope/themes"
    }
    guard let home = environment("HOME"), !home.isEmpty else { return nil }
    return home + "/.config/kickscope/themes"
  }

  /// All themes that can be chosen by name, and the files that cannot be read.
  static func library(
    folder: String? = ThemeFiles.folder()
  ) -> (library: ThemeLibrary, unreadable: [FileError]) {
    var files: [(file: String, text: String)] = []
    var unreadable: [FileError] = []
    do {
      for file in try folder.map(themes(in:)) ?? [] {
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

  /// The files in a folder whose names end in `.toml`, by name; none where there is no folder.
  private static func themes(in folder: String) throws(FileError) -> [String] {
    guard let directory = opendir(folder) else {
      if errno == ENOENT || errno == ENOTDIR { return [] }
      throw TextFile.unreadable(folder)
    }
    defer { closedir(directory) }
    var files: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      let path = folder + "/" + name
      if name.hasSuffix(".toml"), !name.hasPrefix("."), isRegular(path) { files.append(path) }
    }
    return files.sorted()
  }

  /// A pipe or a device would keep the program waiting.
  private static func isRegular(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) != 0 || information.st_mode & S_IFMT == S_IFREG
  }
}

private func environmentVariable(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}
