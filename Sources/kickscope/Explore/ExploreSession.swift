import Explorer
import Glibc
import Plotting
import QueueModel
import Terminal

/// What the explorer starts with, and how it ends.
struct ExploreSession {
  let preset: Preset
  let experiment: Experiment
  /// What was measured, to draw over the curves.
  let data: MeasuredData?
  /// How some of its numbers came about.
  let remarks: [String]
  let looks: LookOptions
  let isMouseOn: Bool
  /// What is shown at first.
  var opening = Opening()
  /// The lesson that it opens in, if any.
  var lesson: Lesson?
  /// What is measured meanwhile, if anything.
  var live: LiveMeasurement?

  /// Writes the scenario in sentences; a theme that does not exist is refused all the same.
  func describe() throws {
    if looks.theme != nil { _ = try looks.foundThemes() }
    var messages = ByteSink(descriptor: STDERR_FILENO)
    for remark in remarks { messages.append(line: remark) }
    try messages.finish()
    var output = ByteSink(descriptor: STDOUT_FILENO)
    for line in Description(preset.title, experiment).lines { output.append(line: line) }
    if let data {
      var state = State(
        preset: preset, experiment: experiment, size: Size(width: 80, height: 24))
      state.show(data)
      for line in state.measuredSummary { output.append(line: "\(line).") }
    }
    try output.finish()
  }

  /// Opens the explorer until the person quits or a signal ends it. What is wrong with theme files
  /// is said on the screen, and again when the terminal is back.
  func explore() throws {
    try exploreUntilEnding()?.end()
  }

  /// The same, but a signal that ends it is returned and has not done its work.
  func exploreUntilEnding() throws -> Ending? {
    let themes = try looks.foundThemes()
    let library = ScenarioFiles.library()
    let ending = try onScreen(themes, library)
    var messages = ByteSink(descriptor: STDERR_FILENO)
    for problem in themes.problems + library.problems { messages.append(line: problem.text) }
    // Where the terminal is gone, how the program ended is what counts.
    try? messages.flush()
    return ending
  }

  private func onScreen(
    _ themes: FoundThemes, _ library: PresetLibrary
  ) throws(CommandFailure) -> Ending? {
    do throws(TerminalError) {
      let screen = try Screen(mouse: isMouseOn, colors: looks.color.level)
      var loop = ExploreLoop(screen, state(screen.capabilities, themes, library), live)
      let ending = loop.run()
      screen.close()
      return ending
    } catch {
      throw .terminal(error)
    }
  }

  private func state(
    _ capabilities: Capabilities, _ themes: FoundThemes, _ library: PresetLibrary
  ) -> State {
    let theme = themes.chosen.theme
    var state = State(
      preset: preset, library: library, experiment: experiment, size: capabilities.size,
      appearance: Appearance(
        theme: theme, themes: themes.library.entries,
        glyphs: looks.glyphs(theme, isUTF8: capabilities.isUTF8, isOnTerminal: true),
        hasColor: capabilities.colors != .none, isUTF8: capabilities.isUTF8),
      isMouseOn: isMouseOn)
    state.open(opening)
    if let data { state.show(data) }
    let (own, problems) = LessonFiles.own()
    state.add(own, problems: problems)
    if let lesson { state.begin(lesson) }
    if !remarks.isEmpty { state.remark(remarks.joined(separator: "; ")) }
    if let problem = (themes.problems + library.problems).summary { state.report(problem) }
    return state
  }
}
