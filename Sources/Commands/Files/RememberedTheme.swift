import Explorer

/// The theme that the last run has left.
struct RememberedTheme {
  /// Its name, or its file.
  let word: String
  /// The file that says so.
  let stateFile: String

  /// The theme, and its file where it is not found by name.
  /// - Throws: why there is none.
  func entry(
    in library: inout ThemeLibrary
  ) throws(FileError) -> (ThemeLibrary.Entry, file: String?) {
    guard TextFile.isPath(word) else {
      guard let entry = library.named(word) else {
        let known = library.entries.map(\.theme.name)
        throw FileError(
          file: stateFile, line: (try? TextFile.read(stateFile)).flatMap(Memory.lineOfTheme),
          key: "theme", problem: .notAllowed(value: word, allowed: known))
      }
      return (entry, nil)
    }
    let entry = ThemeLibrary.entry(file: word, text: try TextFile.read(word))
    library.place(entry)
    return (entry, word)
  }
}
