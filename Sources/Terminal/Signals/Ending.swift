internal import Glibc

/// A signal that ends the program, or the hang-up of a terminal that went away.
public struct Ending: Hashable, Sendable {
  /// The signal's number: SIGINT for ^C, SIGHUP for a terminal that is gone.
  public let signal: Int32

  /// The exit status that a shell reports: 130 for ^C, 143 for SIGTERM, 129 for a hang-up.
  public var status: Int32 { 128 + signal }

  /// Takes as long as it needs for what is to be done before the end; else the signal ends the process
  /// five seconds after it came.
  public func takeTime() {
    guard HandlerMemory.awaited != 0 else { return }
    alarm(0)
    HandlerMemory.awaited = 0
  }

  /// Ends the process as the signal does by default. Close the screen before.
  public func end() -> Never {
    var only = sigset_t()
    sigemptyset(&only)
    sigaddset(&only, signal)
    pthread_sigmask(SIG_UNBLOCK, &only, nil)
    Glibc.signal(signal, SIG_DFL)
    raise(signal)
    exit(status)
  }
}
