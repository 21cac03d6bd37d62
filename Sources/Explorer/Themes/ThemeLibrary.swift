/// The themes that one can choose from: a person's own before what ships with the program.
public struct ThemeLibrary: Hashable, Sendable {
  /// A theme, where it comes from, and what is wrong with it.
  public struct Entry: Hashable, Sendable {
    /// The theme, as far as its file could be read.
    public let theme: Theme
    /// Where it comes from.
    public let origin: Origin
    /// What is wrong in its file.
    public let problems: [FileError]
  }

  /// Where a theme comes from.
  public enum Origin: Hashable, Sendable {
    case builtIn
    case file(String)
  }

  /// The built-in themes in their order, then a person's own by name. Names are unique.
  public private(set) var entries: [Entry]

  /// The built-in themes, and those of files: a file named like a built-in theme takes its place,
  /// and of files of one name the first counts.
  public init(files: [(file: String, text: String)] = []) {
    entries = Theme.builtIn.map { Entry(theme: $0, origin: .builtIn, problems: []) }
    let own = files.map { ThemeLibrary.entry(file: $0.file, text: $0.text) }
    for entry in own.sorted(by: { $0.theme.name < $1.theme.name }) {
      guard let index = entries.firstIndex(where: { $0.theme.name == entry.theme.name }) else {
        entries.append(entry)
        continue
      }
      if entries[index].origin == .builtIn { entries[index] = entry }
    }
  }

  /// One theme from a file's text.
  public static func entry(file: String, text: String) -> Entry {
    let (theme, problems) = Theme.reading(text, file: file)
    return Entry(theme: theme, origin: .file(file), problems: problems)
  }

  /// The theme of that name.
  public func named(_ name: String) -> Entry? { entries.first { $0.theme.name == name } }

  /// Puts a theme in the place of the one of its name, or before all others.
  public mutating func place(_ entry: Entry) {
    if let index = entries.firstIndex(where: { $0.theme.name == entry.theme.name }) {
      entries[index] = entry
    } else {
      entries.insert(entry, at: 0)
    }
  }
}
