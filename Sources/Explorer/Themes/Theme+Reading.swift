import Plotting

extension Theme {
  /// The theme of a TOML text, and what is wrong with the text. Every role that is right is used;
  /// all others are derived.
  public static func reading(
    _ text: String, file: String
  ) -> (theme: Theme, problems: [FileError]) {
    var reader = ThemeReader(EditedFile(text, file: file))
    return (reader.theme(named: EditedFile.name(of: file)), reader.sortedProblems)
  }

  /// The theme of a TOML text.
  /// - Throws: the first thing that is wrong with the text.
  public init(parsing text: String, file: String) throws(FileError) {
    let (theme, problems) = Theme.reading(text, file: file)
    if let problem = problems.first { throw problem }
    self = theme
  }
}

/// Takes a theme's keys apart and notes those that are wrong.
private struct ThemeReader {
  private let file: EditedFile
  private var problems: [FileError]
  private var title: String?
  private var author = ""
  private var glyphs: GlyphSet?
  private var given: [Role: StyleText] = [:]

  init(_ file: EditedFile) {
    self.file = file
    problems = file.problems
  }

  mutating func theme(named name: String) -> Theme {
    for setting in file.settings { read(setting) }
    return Theme(name: name, title: title, author: author, glyphs: glyphs, given: given)
  }

  /// In the order of the lines.
  var sortedProblems: [FileError] { problems.sorted { ($0.line ?? 0) < ($1.line ?? 0) } }

  /// All keys that a theme can have.
  private static let keys = ["name", "author", "glyphs"] + Role.allCases.map(\.rawValue)

  private mutating func read(_ setting: Setting) {
    do {
      switch setting.key {
      case "name": title = try setting.text(in: file.file)
      case "author": author = try setting.text(in: file.file)
      case "glyphs":
        glyphs = try setting.choice(
          in: file.file, of: GlyphSet.allCases.map { ($0.rawValue, $0) })
      default: try readRole(setting)
      }
    } catch {
      // Where that much is wrong, it is another kind of file.
      if problems.count < EditedFile.problemLimit { problems.append(error) }
    }
  }

  private mutating func readRole(_ setting: Setting) throws(FileError) {
    if let role = Role(rawValue: setting.key) {
      let text = try setting.text(in: file.file)
      switch StyleText.reading(text, ground: role.isGround) {
      case .success(let style): given[role] = style
      case .failure(.noColor(let word)): throw setting.error(in: file.file, .noColor(word: word))
      case .failure(.noStyle): throw setting.error(in: file.file, .noStyle(value: text))
      }
    } else if ThemeReader.keys.contains(where: { $0.hasPrefix(setting.key + ".") }) {
      guard case .table(let inner) = setting.value else {
        throw setting.wrongKind(in: file.file, expected: [.table])
      }
      for setting in inner { read(setting) }
    } else {
      throw setting.unknown(in: file.file, known: ThemeReader.keys)
    }
  }
}
