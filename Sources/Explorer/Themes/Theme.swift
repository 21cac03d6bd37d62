public import Plotting

/// A style for every role, and the glyphs that go with them.
public struct Theme: Hashable, Sendable {
  /// What the theme is called on the command line: its file's name without `.toml`.
  public let name: String
  /// What the theme is called in words: `name` in the file.
  public let title: String
  /// Who made it.
  public let author: String
  /// The glyphs that the theme asks for; nil leaves the choice to the terminal.
  public let glyphs: GlyphSet?
  private let styles: [Style]

  /// A theme with the styles that are given; all others are derived from them.
  init(
    name: String, title: String? = nil, author: String = "", glyphs: GlyphSet? = nil,
    given: [Role: StyleText] = [:]
  ) {
    self.name = name
    self.title = title ?? name
    self.author = author
    self.glyphs = glyphs
    let derivation = Derivation(given: given)
    styles = Role.allCases.map { derivation.style(of: $0) }
  }

  /// How a role is drawn.
  public subscript(role: Role) -> Style { styles[role.index] }
}
