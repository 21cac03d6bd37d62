import Explorer
import Glibc
import Plotting
import QueueModel
import Terminal

/// What the explorer starts with, and how it ends.
struct ExploreSession {
  let preset: Preset
  let file: String?
  let scenario: Scenario
  let looks: LookOptions
  let isMouseOn: Bool

  /// Writes the scenario in sentences.
  func describe() throws {
    var output = ByteSink(descriptor: STDOUT_FILENO)
    for line in Description(preset.title, scenario).lines { output.append("\(line)\n") }
    try output.finish()
  }

  /// Opens the explorer until the person quits or a signal ends it. What is wrong with theme files
  /// is said on the screen, and again when the terminal is back.
  func explore() throws {
    let (theme, problems) = try looks.foundTheme()
    let ending = try onScreen(theme, problems)
    var messages = ByteSink(descriptor: STDERR_FILENO)
    for problem in problems { messages.append("\(problem.text)\n") }
    try messages.finish()
    ending?.end()
  }

  private func onScreen(
    _ theme: Theme, _ problems: [FileError]
  ) throws(CommandFailure) -> Ending? {
    do throws(TerminalError) {
      let screen = try Screen(mouse: isMouseOn, colors: looks.color.level)
      var loop = ExploreLoop(screen, state(screen.capabilities, theme, problems))
      let ending = loop.run()
      screen.close()
      return ending
    } catch {
      throw .terminal(error)
    }
  }

  private func state(
    _ capabilities: Capabilities, _ theme: Theme, _ problems: [FileError]
  ) -> State {
    var themes = ThemeFiles.library().library.entries.map(\.theme)
    if !themes.contains(theme) { themes.insert(theme, at: 0) }
    var state = State(
      preset: preset, file: file, scenario: scenario, size: capabilities.size,
      appearance: Appearance(
        theme: theme, themes: themes, glyphs: looks.glyphs(theme, isUTF8: capabilities.isUTF8),
        hasColor: capabilities.colors != .none, isUTF8: capabilities.isUTF8),
      isMouseOn: isMouseOn)
    if let problem = problems.first {
      let others = problems.count > 1 ? " (and \(problems.count - 1) more)" : ""
      state.report(problem.text + others)
    }
    return state
  }
}
