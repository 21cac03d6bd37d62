internal import Glibc

/// Holds back what is written to standard error while a screen is open, for it would garble the
/// screen and vanish with it.
struct HeldErrors {
  private let pipe: Pipe
  private let terminal: Int32

  /// Nil if standard error is not a terminal, and may be written to at any time.
  init?() {
    guard isatty(STDERR_FILENO) == 1, let pipe = try? Pipe() else { return nil }
    terminal = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    guard terminal >= 0 else { return nil }
    self.pipe = pipe
    dup2(pipe.writeEnd, STDERR_FILENO)
    HandlerMemory.shared.pointee.standardError = terminal
    HandlerMemory.heldErrors = pipe.readEnd
  }

  /// Opens standard error again, and writes what was held back.
  func release() {
    HandlerMemory.writeHeldErrors()
    HandlerMemory.heldErrors = -1
    dup2(terminal, STDERR_FILENO)
    Glibc.close(terminal)
  }
}
