import ArgumentParser
import Glibc

/// What a person says about colour.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument, Sendable {
  case auto
  case always
  case never
  case truecolor
  case palette256 = "256"
  case palette16 = "16"
  case palette8 = "8"

  static let discussion =
    "auto is none where NO_COLOR is set or the output is no terminal; any other choice wins."

  /// Whether standard output gets emphasised text.
  var emphasisesOutput: Bool {
    emphasises(
      isTerminal: isatty(STDOUT_FILENO) == 1, environment: ConfigurationFolder.variable)
  }

  /// Whether text is emphasised on an output, in an environment.
  func emphasises(isTerminal: Bool, environment: (String) -> String?) -> Bool {
    switch self {
    case .never: false
    case .auto:
      isTerminal && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
    case .always, .truecolor, .palette256, .palette16, .palette8: true
    }
  }
}
