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
    /// What this run has left so far; at first what it has found.
    var kept: Memory
    var problem: String?
    var isReported = false
  }

  init(_ file: StateFile, _ themes: FoundThemes, found: Memory) {
    (self.file, self.themes) = (file, themes)
    outcome = Mutex(Outcome(kept: Self.named(found, themes)))
  }

  /// The same with the theme as the next run finds it.
  private static func named(_ memory: Memory, _ themes: FoundThemes) -> Memory {
    var memory = memory
    memory.theme = memory.theme.map { themes.word(for: $0) }
    return memory
  }

  /// Writes it soon; the first time that this cannot be done is told.
  func keep(_ memory: Memory, tell: @escaping @Sendable (Action) -> Void) {
    let memory = Self.named(memory, themes)
    queue.async { [self] in
      guard let problem = write(memory) else { return }
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

  /// Other programs may have written since: of their choices only those go that were made here too.
  private func write(_ memory: Memory) -> String? {
    outcome.withLock { outcome in
      let kept = outcome.kept
      outcome.problem = file.write { others in
        others.map { memory.changes(since: kept, over: $0) } ?? memory
      }
      if outcome.problem == nil { outcome.kept = memory }
      return outcome.problem
    }
  }
}
