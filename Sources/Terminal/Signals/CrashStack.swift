internal import Glibc

/// A stack for the handlers of crashes, for a crash may be that a thread's own is full. Every thread
/// needs another.
public enum CrashStack {
  /// Lends one to the calling thread while it works.
  public static func lend(during work: () -> Void) {
    guard var stack = provide() else { return work() }
    defer {
      stack.ss_flags = Int32(SS_DISABLE)
      sigaltstack(&stack, nil)
      stack.ss_sp.deallocate()
    }
    work()
  }

  /// Gives one to the calling thread; nil where it has one already.
  @discardableResult
  static func provide() -> stack_t? {
    var stack = stack_t()
    sigaltstack(nil, &stack)
    guard stack.ss_flags & Int32(SS_DISABLE) != 0 else { return nil }
    stack.ss_size = 65536
    stack.ss_sp = .allocate(byteCount: stack.ss_size, alignment: 16)
    stack.ss_flags = 0
    sigaltstack(&stack, nil)
    return stack
  }
}
