/// The themes that one can choose from: a person's own before what ships with the program.
public struct ThemeLibrary: Hashable, Sendable {
  /// A theme, where it comes from, and what is wrong with it.
  public struct Entry: Hashable, Sendable {
    public let theme: Theme
    public let origin: Origin
    public let problems: [FileError]
  }

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

  /// The name that somebody probably meant who wrote one that does not exist.
  public func nearest(to name: String) -> String? {
    Explorer.nearest(to: name, among: entries.map(\.theme.name))
  }

  /// The theme behind that of a name, around the end; the first one if there is no such name.
  public func next(after name: String) -> Entry? {
    guard let index = entries.firstIndex(where: { $0.theme.name == name }) else {
      return entries.first
    }
    return entries[(index + 1) % entries.count]
  }
}
