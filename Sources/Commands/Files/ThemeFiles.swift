import Explorer

/// The themes in a person's configuration folder, and one that is named on the command line.
enum ThemeFiles {
  /// All themes that can be chosen by name, and the files that cannot be read.
  static func library(
    folder: String? = ConfigurationFolder.path("themes")
  ) -> (library: ThemeLibrary, unreadable: [FileError]) {
    let (files, unreadable) = ConfigurationFolder.texts(in: folder)
    return (ThemeLibrary(files: files), unreadable)
  }

  /// The theme in a file.
  /// - Throws: `CommandFailure.cannotOpen` or `.file`; what is wrong in it is in the entry.
  static func theme(at path: String) throws(CommandFailure) -> ThemeLibrary.Entry {
    ThemeLibrary.entry(file: path, text: try TextFile.readNamed(path))
  }
}
