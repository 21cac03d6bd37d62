import ArgumentParser
import Plotting
import QueueModel

/// The explorer itself.
struct Explore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Turn the parameters and watch T, E and the regime.",
    discussion: """
      Opens on the paper's prototype, on a preset, or on a scenario in a file; parameters on the \
      command line overrule what is in it. ? shows all keys.
      """)

  @Argument(help: ArgumentHelp("A preset's name, or a file.", valueName: "PRESET|FILE.toml"))
  var start: String?

  @OptionGroup(title: "Parameters") var parameters: ParameterOptions

  @Option(help: ArgumentHelp("Colours: a theme's name, or a file.", valueName: "NAME|FILE"))
  var theme: String?

  @Option(help: "What the picture is made of; by itself what the terminal can show.")
  var glyphs: GlyphSet?

  @Flag(help: "7-bit characters only: --glyphs ascii.")
  var ascii = false

  @Option(help: ArgumentHelp("How many colours.", discussion: ColorChoice.discussion))
  var color = ColorChoice.auto

  @Flag(name: .customLong("no-mouse"), help: "Leave the mouse to the terminal.")
  var leavesMouse = false

  @Flag(help: "Write the state in sentences, without a terminal.")
  var describe = false

  func validate() throws {
    if start != nil && parameters.preset != nil {
      throw ValidationError(ErrorText.contradiction("PRESET|FILE.toml", "--preset"))
    }
    if let glyphs, ascii, glyphs != .ascii {
      throw ValidationError(ErrorText.contradiction("--ascii", "--glyphs \(glyphs.rawValue)"))
    }
  }

  func run() throws {
    throw CommandFailure.noExplorer
  }
}
