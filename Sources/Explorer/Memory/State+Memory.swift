internal import Plotting

extension State {
  /// Starts with what the last run has left, when all that is shown at first is there.
  public mutating func recall(_ memory: Memory, beginning lesson: Lesson? = nil) {
    self.memory = memory
    showsSimulation = memory.showsSimulation ?? showsSimulation
    if let lesson { begin(lesson) }
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

  /// The command for what is on screen, from whatever folder it is given.
  private var line: String {
    guard let folder = library.folder else { return commandLine }
    var state = self
    state.experiment.nameSamples(in: folder)
    return state.commandLine(from: folder)
  }
}
