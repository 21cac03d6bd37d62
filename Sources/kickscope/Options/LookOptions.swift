import ArgumentParser
import Explorer
import Glibc
import Plotting

/// How the picture looks.
struct LookOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Colours: a theme's name, or a file.", valueName: "NAME|FILE"))
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

  /// The theme of `--theme`, else the standard one, a person's own before what ships.
  /// - Throws: `CommandFailure.unknownTheme`, or `.cannotOpen` or `.file` for a file that cannot
  ///   be read.
  func foundThemes(folder: String? = ConfigurationFolder.path("themes")) throws(CommandFailure)
    -> FoundThemes
  {
    var (library, unreadable) = ThemeFiles.library(folder: folder)
    if let theme, ThemeFiles.isPath(theme) {
      let entry = try ThemeFiles.theme(at: theme)
      library.place(entry)
      return FoundThemes(chosen: entry, library: library, unreadable: unreadable)
    }
    let name = theme ?? Theme.standard.name
    guard let entry = library.named(name) else {
      throw .unknownTheme(name, known: library.entries.map(\.theme.name))
    }
    return FoundThemes(chosen: entry, library: library, unreadable: unreadable)
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

  /// What is asked for on the command line, else by the theme, else what the terminal can show;
  /// the Linux console has no braille.
  func glyphs(_ theme: Theme, isUTF8: Bool, isOnTerminal: Bool) -> GlyphSet {
    if ascii { return .ascii }
    if let glyphs { return glyphs }
    let isConsole = isOnTerminal && getenv("TERM").map { String(cString: $0) } == "linux"
    return isUTF8 && !isConsole ? theme.glyphs ?? .braille : .ascii
  }
}
