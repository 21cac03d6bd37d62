import Dispatch
import Explorer
import Synchronization

/// Writes what a run leaves to the next, behind the screen: no key waits for a disk.
final class StateKeeper: Sendable {
  private let file: StateFile
  private let themes: FoundThemes
  private let queue = DispatchQueue(label: "state")
  private let outcome: Mutex<Outcome>

  private struct Outcome {
    /// Whether the file that is there could not be read, and has not been put aside yet.
    var isBroken: Bool
    var problem: String?
    var isReported = false
  }

  init(_ file: StateFile, _ themes: FoundThemes, isBroken: Bool) {
    (self.file, self.themes) = (file, themes)
    outcome = Mutex(Outcome(isBroken: isBroken))
  }

  /// Writes it soon; the first time that this cannot be done is told.
  func keep(_ memory: Memory, tell: @escaping @Sendable (Action) -> Void) {
    var memory = memory
    memory.theme = memory.theme.map { themes.word(for: $0) }
    let kept = memory
    queue.async { [self] in
      guard let problem = write(kept) else { return }
      let isNew = outcome.withLock { outcome in
        defer { outcome.isReported = true }
        return !outcome.isReported
      }
      if isNew { tell(.memoryLost(path: file.path, problem: problem)) }
    }
  }

  /// Waits until all is written. What is lost in the end, in a sentence, or nil.
  func finish() -> String? {
    queue.sync {}
    return outcome.withLock(\.problem).map { "\(file.path): \($0); what you changed is not kept" }
  }

  private func write(_ memory: Memory) -> String? {
    outcome.withLock { outcome in
      outcome.problem = file.write(memory, over: outcome.isBroken)
      if outcome.problem == nil { outcome.isBroken = false }
      return outcome.problem
    }
  }
}
