/// What wakes a blocked process.
public enum Bell: String, CaseIterable, Hashable, Sendable {
  /// A counter of the kernel's.
  case eventfd
  /// A word in the shared memory.
  case futex
  /// A byte in a pipe.
  case pipe
}
