public import Plotting

/// How the screen looks, whatever it shows.
public struct Appearance: Hashable, Sendable {
  /// The theme in use.
  public var theme: Theme
  /// The themes that a key goes through, `theme` among them, and what is wrong with each.
  public var themes: [ThemeLibrary.Entry]
  /// The glyphs in use.
  public var glyphs: GlyphSet
  /// Whether the terminal shows colours; without them regimes are told apart by hatch and letters
  /// alone.
  public var hasColor: Bool
  /// Whether the terminal can show more than 7-bit characters.
  public var isUTF8: Bool

  /// A theme and glyphs, and what the terminal can show.
  public init(
    theme: Theme = .standard, themes: [ThemeLibrary.Entry] = ThemeLibrary().entries,
    glyphs: GlyphSet = .braille, hasColor: Bool = true, isUTF8: Bool = true
  ) {
    self.theme = theme
    self.themes = themes
    self.glyphs = isUTF8 || glyphs.isASCII ? glyphs : .ascii
    self.hasColor = hasColor
    self.isUTF8 = isUTF8
  }

  /// What is wrong with the theme's file.
  var problems: [FileError] { themes.first { $0.theme.name == theme.name }?.problems ?? [] }

  mutating func showNextTheme(_ step: Int) {
    guard let index = themes.firstIndex(where: { $0.theme.name == theme.name }) else {
      theme = themes.first?.theme ?? theme
      return
    }
    theme = themes[(index + step + themes.count) % themes.count].theme
  }

  mutating func showNextGlyphs() {
    let possible = GlyphSet.allCases.filter { isUTF8 || $0.isASCII }
    let index = possible.firstIndex(of: glyphs) ?? 0
    glyphs = possible[(index + 1) % possible.count]
  }
}
