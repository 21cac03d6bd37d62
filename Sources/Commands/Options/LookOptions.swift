import ArgumentParser
import Explorer
import Glibc
import Plotting

/// How the picture looks.
struct LookOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Colours: a theme's name, or a file.", valueName: "NAME|FILE"),
    completion: Candidates.themes)
  var theme: String?

  @Option(help: "What the picture is made of; by itself what the terminal can show.")
  var glyphs: GlyphSet?

  @Flag(help: "7-bit characters only: --glyphs ascii.")
  var ascii = false

  @Option(help: ArgumentHelp("How many colours.", discussion: ColorChoice.discussion))
  var color = ColorChoice.auto

  func validate() throws {
    if let glyphs, ascii, glyphs != .ascii {
      throw ValidationError(ErrorText.contradiction("--ascii", "--glyphs \(glyphs.rawValue)"))
    }
  }

  /// The theme of `--theme`, else the one that is remembered, else the standard one; a person's own
  /// before what ships.
  /// - Throws: `CommandFailure.unknownTheme`, or `.cannotOpen` or `.file` for a file that cannot
  ///   be read.
  func foundThemes(
    folder: String? = ConfigurationFolder.path("themes"), remembered: RememberedTheme? = nil
  ) throws(CommandFailure) -> FoundThemes {
    var (library, unreadable) = ThemeFiles.library(folder: folder)
    var forgotten: FileError?
    if theme == nil, let remembered {
      do throws(FileError) {
        let (entry, file) = try remembered.entry(in: &library)
        return FoundThemes(chosen: entry, library: library, unreadable: unreadable, file: file)
      } catch {
        forgotten = error
      }
    }
    if let theme, TextFile.isPath(theme) {
      let entry = try ThemeFiles.theme(at: theme)
      library.place(entry)
      return FoundThemes(chosen: entry, library: library, unreadable: unreadable, file: theme)
    }
    let name = theme ?? Theme.standard.name
    guard let entry = library.named(name) else {
      throw .unknownTheme(name, known: library.entries.map(\.theme.name))
    }
    return FoundThemes(
      chosen: entry, library: library, unreadable: unreadable, forgotten: forgotten)
  }

  /// The theme of a picture on standard output; what is wrong with theme files is said on standard
  /// error.
  /// - Throws: as `foundThemes`, or `CommandFailure.stream`.
  func themeOfPicture() throws(CommandFailure) -> Theme {
    let themes = try foundThemes()
    var messages = ByteSink(descriptor: STDERR_FILENO)
    for problem in themes.problems { messages.append(line: problem.text) }
    try messages.finish()
    return themes.chosen.theme
  }

  /// How a picture on standard output looks.
  func appearance(_ theme: Theme) -> Appearance {
    let glyphs = glyphs(
      theme, isUTF8: OutputLocale.isUTF8, isOnTerminal: isatty(STDOUT_FILENO) == 1)
    // Who asks for other characters gets them, whatever the locale says.
    return Appearance(
      theme: theme, glyphs: glyphs, hasColor: color.levelOfOutput != .none,
      isUTF8: OutputLocale.isUTF8 || !glyphs.isASCII)
  }

  /// A picture as standard output takes it: with colours where there are any.
  func text(_ frame: Frame) -> String {
    (color.emphasisesOutput ? frame.ansi(level: color.levelOfOutput) : frame.text) + "\n"
  }

  /// What is asked for on the command line, else what the terminal can show: what the theme asks
  /// for, else what is remembered. The Linux console has no braille.
  func glyphs(
    _ theme: Theme, isUTF8: Bool, isOnTerminal: Bool, remembered: GlyphSet? = nil
  ) -> GlyphSet {
    if ascii { return .ascii }
    if let glyphs { return glyphs }
    let term = isOnTerminal ? ConfigurationFolder.variable("TERM") : nil
    return Self.glyphs(of: theme, isUTF8: isUTF8, term: term, remembered: remembered)
  }

  /// What a theme asks for, else what is remembered, as far as the terminal can show it.
  static func glyphs(
    of theme: Theme, isUTF8: Bool, term: String?, remembered: GlyphSet? = nil
  ) -> GlyphSet {
    isUTF8 && term != "linux" ? theme.glyphs ?? remembered ?? .braille : .ascii
  }
}
