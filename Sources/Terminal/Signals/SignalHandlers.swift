internal import Glibc

/// What is done on signals while a screen is open.
enum SignalHandlers {
  static let ending: [Int32] = [
    SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGXCPU,
  ]
  private static let telling: [Int32] = ending + [SIGTSTP, SIGCONT, SIGWINCH]
  /// These neither end nor stop a program that ignores them, nor one that does not.
  private static let harmless: [Int32] = [SIGCONT, SIGWINCH]
  private static let crashing: [Int32] = [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE]

  /// Seconds from an ending signal until a program that has not ended is ended.
  fileprivate static let patience: UInt32 = 5

  /// Signals write their number to a pipe, crashes give the terminal back, and a pipe without a
  /// reader is an error of its writer alone. What ends or stops programs stays ignored where it was
  /// ignored before, as under `nohup`.
  static func install(pipe: Pipe) {
    var none = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, nil)
    let memory = HandlerMemory.shared
    memory.pointee.pipe = pipe.writeEnd
    (memory.pointee.isEnding, memory.pointee.awaited) = (false, 0)
    for signal in telling { sigaction(signal, nil, memory.pointee.previous + Int(signal)) }
    for signal in telling where !isIgnored(signal) || harmless.contains(signal) {
      replace(signal, by: tellOwner)
    }
    CrashStack.provide()
    for signal in crashing { replace(signal, by: dieRestored, flags: SA_ONSTACK) }
    replace(SIGPIPE, by: SIG_IGN)
  }

  /// Brings back what was done before, but for signals that are to be ignored from now on.
  static func uninstall(ignoring ignored: [Int32] = []) {
    if HandlerMemory.shared.pointee.awaited != 0 { alarm(0) }
    for signal in ignored { Glibc.signal(signal, SIG_IGN) }
    for signal in telling + crashing + [SIGPIPE] where !ignored.contains(signal) {
      bringBack(signal)
    }
    HandlerMemory.shared.pointee.pipe = -1
  }

  /// Stops the process until it is continued, as ^Z does by default; not at all if stops are
  /// ignored, for then nobody would continue it.
  static func stop() {
    guard !isIgnored(SIGTSTP) else { return }
    var handlers = [sigaction(), sigaction()]
    var standard = sigaction()
    standard.__sigaction_handler.sa_handler = SIG_DFL
    sigaction(SIGTSTP, &standard, &handlers[0])
    sigaction(SIGCONT, &standard, &handlers[1])
    raise(SIGTSTP)
    sigaction(SIGTSTP, &handlers[0], nil)
    sigaction(SIGCONT, &handlers[1], nil)
  }

  private static func replace(
    _ signal: Int32, by handler: (@convention(c) (Int32) -> Void)?, flags: Int32 = 0
  ) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    action.sa_flags = SA_RESTART | flags
    sigaction(signal, &action, HandlerMemory.shared.pointee.previous + Int(signal))
  }

  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    sigaction(signal, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static func bringBack(_ signal: Int32) {
    sigaction(signal, HandlerMemory.shared.pointee.previous + Int(signal), nil)
  }
}

/// Tells the screen's owner of a signal. A program that no longer listens, as one whose terminal takes
/// nothing, is ended by a second ^C before it has read the first, and some time after any ending
/// signal.
private func tellOwner(_ signal: Int32) {
  let error = errno
  let memory = HandlerMemory.shared
  if signal == SIGALRM, memory.pointee.awaited != 0 {
    die(of: memory.pointee.awaited, isStalled: true)
  }
  if signal == SIGINT, memory.pointee.isEnding {
    die(of: signal, isStalled: true)
  }
  if signal != SIGTSTP, signal != SIGCONT, signal != SIGWINCH {
    memory.pointee.isEnding = true
    if memory.pointee.awaited == 0 {
      memory.pointee.awaited = signal
      alarm(SignalHandlers.patience)
    }
  }
  var byte = UInt8(truncatingIfNeeded: signal)
  _ = write(memory.pointee.pipe, &byte, 1)
  errno = error
}

private func dieRestored(_ signal: Int32) { die(of: signal, isStalled: false) }

/// Gives the terminal back, and lets the signal do what it did before; it arrives again as soon as
/// its handler returns.
private func die(of signal: Int32, isStalled: Bool) {
  HandlerMemory.restoreTerminal(isStalled: isStalled)
  sigaction(signal, HandlerMemory.shared.pointee.previous + Int(signal), nil)
  raise(signal)
}
