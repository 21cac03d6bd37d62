internal import Plotting

extension State {
  /// Starts with what the last run has left, when all that is shown at first is there.
  public mutating func recall(_ memory: Memory) {
    self.memory = memory
    showsSimulation = memory.showsSimulation ?? showsSimulation
    lineAtStart = line
  }

  /// What there is to keep for the next run. What was on screen last is replaced as soon as there
  /// was anything else than at the start.
  public mutating func remembered() -> Memory {
    let line = line
    if line != lineAtStart {
      lineAtStart = nil
      memory.last = line
    }
    return memory
  }

  /// Whether no hand holds a knob and nothing is played.
  public var isAtRest: Bool { drag == nil && !playback.isRunning }

  /// The command for what is on screen, from whatever folder it is given.
  private var line: String {
    guard let folder = library.folder else { return commandLine }
    var state = self
    state.experiment.nameSamples(in: folder)
    return state.commandLine(from: folder)
  }

  /// Themes whose files have changed: the one in use is shown anew, unless something is wrong with
  /// it.
  mutating func accept(themes entries: [ThemeLibrary.Entry]) {
    let old = appearance.themes.first { $0.theme.name == appearance.theme.name }
    appearance.themes = entries
    guard let new = entries.first(where: { $0.theme.name == appearance.theme.name }), new != old
    else { return }
    if let problem = new.problems.summary {
      notice = Notice(.problem, problem)
    } else {
      appearance.theme = new.theme
      notice = Notice(.plain, "theme \(new.theme.name): read again")
    }
  }
}
