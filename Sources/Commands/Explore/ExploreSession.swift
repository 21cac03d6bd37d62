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
  let state: StateOptions
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
    let file = state.file
    let (memory, slips) = file?.read() ?? (Memory(), [])
    let remembered = file.flatMap { file in
      memory.theme.map { RememberedTheme(word: $0, stateFile: file.path) }
    }
    let watch = ThemeWatch(looks.theme ?? memory.theme)
    let themes = try looks.foundThemes(remembered: remembered)
    let library = ScenarioFiles.library()
    let problems = slips + themes.problems + library.problems
    let keeper = file.map { StateKeeper($0, themes, found: memory) }
    let start = Start(memory: memory, themes: themes, library: library, problems: problems)
    let ending = try onScreen(start, keeper, watch)
    var messages = ByteSink(descriptor: STDERR_FILENO)
    for problem in problems { messages.append(line: problem.text) }
    if let problem = keeper?.finish() { messages.append(line: problem) }
    // Where the terminal is gone, how the program ended is what counts.
    try? messages.flush()
    return ending
  }

  /// What was found in files before the screen opens.
  private struct Start {
    let memory: Memory
    let themes: FoundThemes
    let library: PresetLibrary
    /// What is wrong with them.
    let problems: [FileError]
  }

  private func onScreen(
    _ start: Start, _ keeper: StateKeeper?, _ watch: ThemeWatch?
  ) throws(CommandFailure) -> Ending? {
    do throws(TerminalError) {
      let screen = try Screen(mouse: isMouseOn(start.memory), colors: looks.color.level)
      var loop = ExploreLoop(
        screen, opened(screen.capabilities, start), live, keeper, watch)
      let ending = loop.run()
      // Before the terminal, which may take so long that it is not waited for.
      loop.keep()
      let late = screen.close()
      return ending ?? late
    } catch {
      throw .terminal(error)
    }
  }

  private func isMouseOn(_ memory: Memory) -> Bool { state.mouse ?? memory.isMouseOn ?? true }

  private func opened(_ capabilities: Capabilities, _ start: Start) -> State {
    let theme = start.themes.chosen.theme
    var state = State(
      preset: preset, library: start.library, experiment: experiment, size: capabilities.size,
      appearance: Appearance(
        theme: theme, themes: start.themes.library.entries,
        glyphs: looks.glyphs(
          theme, isUTF8: capabilities.isUTF8, isOnTerminal: true, remembered: start.memory.glyphs),
        hasColor: capabilities.colors != .none, isUTF8: capabilities.isUTF8),
      isMouseOn: isMouseOn(start.memory))
    state.open(opening)
    if let data { state.show(data) }
    let (own, problems) = LessonFiles.own()
    state.add(own, problems: problems)
    state.recall(start.memory, beginning: lesson)
    let remarks = remarks + [self.state.hint(start.memory)].compactMap { $0 }
    if !remarks.isEmpty { state.remark(remarks.joined(separator: "; ")) }
    if let problem = start.problems.summary { state.report(problem) }
    return state
  }
}
