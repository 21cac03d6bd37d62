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

  /// The theme of `--theme`, and what is wrong with its file.
  /// - Throws: `CommandFailure.unknownTheme`, or `.cannotOpen` for a file that is not there.
  func foundTheme() throws(CommandFailure) -> (Theme, [FileError]) {
    guard let theme else { return (.standard, []) }
    if ThemeFiles.isPath(theme) {
      guard access(theme, F_OK) == 0 else { throw .cannotOpen(path: theme, code: errno) }
      do throws(FileError) {
        let entry = try ThemeFiles.theme(at: theme)
        return (entry.theme, entry.problems)
      } catch {
        return (.standard, [error])
      }
    }
    let (library, unreadable) = ThemeFiles.library()
    guard let entry = library.named(theme) else {
      throw .unknownTheme(theme, known: library.entries.map(\.theme.name))
    }
    return (entry.theme, unreadable + entry.problems)
  }

  /// What is asked for on the command line, else by the theme, else what the terminal can show.
  func glyphs(_ theme: Theme, isUTF8: Bool) -> GlyphSet {
    if ascii { return .ascii }
    if let glyphs { return glyphs }
    let isConsole = getenv("TERM").map { String(cString: $0) } == "linux"
    return isUTF8 && !isConsole ? theme.glyphs ?? .braille : .ascii
  }
}
