internal import Glibc

/// What is done on signals while a screen is open.
enum SignalHandlers {
  static let ending: [Int32] = [
    SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGXCPU,
  ]
  private static let telling: [Int32] = ending + [SIGTSTP, SIGCONT, SIGWINCH]
  /// These are told, or heard, also where they were ignored: two neither end nor stop a program, and
  /// the third is what it ends of where it does not end by itself.
  private static let heeded: [Int32] = [SIGCONT, SIGWINCH, SIGALRM]
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
    HandlerMemory.pipe = pipe.writeEnd
    (HandlerMemory.isEnding, HandlerMemory.awaited) = (false, 0)
    for signal in telling { sigaction(signal, nil, memory.pointee.previous + Int(signal)) }
    for signal in telling where !isIgnored(signal) || heeded.contains(signal) {
      replace(signal, by: tellOwner)
    }
    CrashStack.provide()
    for signal in crashing { replace(signal, by: dieRestored, flags: SA_ONSTACK) }
    replace(SIGPIPE, by: SIG_IGN)
  }

  /// Brings back what was done before. A program that is about to end keeps the patience with it, and
  /// ignores SIGHUP and SIGTERM.
  /// - Returns: the ending signal that nobody has been told of; 0 if there is none.
  @discardableResult
  static func uninstall(forEnding isEnding: Bool = false) -> Int32 {
    var (all, before) = (sigset_t(), sigset_t())
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let untold = HandlerMemory.isEnding ? HandlerMemory.awaited : 0
    HandlerMemory.pipe = -1
    let kept = isEnding || untold != 0 ? [SIGHUP, SIGTERM, SIGALRM] : []
    if !kept.isEmpty { for signal in [SIGHUP, SIGTERM] { Glibc.signal(signal, SIG_IGN) } }
    for signal in telling + crashing + [SIGPIPE] where !kept.contains(signal) {
      bringBack(signal)
    }
    return untold
  }

  /// Stops the process until it is continued, as ^Z does by default; not at all if such stops are
  /// ignored, for then nobody would continue it.
  static func stop(by signal: Int32 = SIGTSTP) {
    guard !isIgnored(signal) else { return }
    var handlers = [sigaction(), sigaction()]
    var standard = sigaction()
    standard.__sigaction_handler.sa_handler = SIG_DFL
    sigaction(signal, &standard, &handlers[0])
    sigaction(SIGCONT, &standard, &handlers[1])
    raise(signal)
    sigaction(signal, &handlers[0], nil)
    sigaction(SIGCONT, &handlers[1], nil)
  }

  private static func replace(
    _ signal: Int32, by handler: (@convention(c) (Int32) -> Void)?, flags: Int32 = 0
  ) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    action.sa_flags = SA_RESTART | flags
    // One that gives the terminal back is not to be cut short by another.
    sigfillset(&action.sa_mask)
    sigaction(signal, &action, HandlerMemory.shared.pointee.previous + Int(signal))
  }

  private static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    sigaction(signal, nil, &action)
    return isIgnoring(action)
  }

  /// Whether it was, before the handlers.
  fileprivate static func wasIgnored(_ signal: Int32) -> Bool {
    isIgnoring(HandlerMemory.shared.pointee.previous[Int(signal)])
  }

  private static func isIgnoring(_ action: sigaction) -> Bool {
    unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static func bringBack(_ signal: Int32) {
    sigaction(signal, HandlerMemory.shared.pointee.previous + Int(signal), nil)
  }
}

/// Tells the screen's owner of a signal. A program that no longer listens, as one whose terminal takes
/// nothing, is ended by a second ^C before it has read the first, and by SIGALRM some seconds after any
/// ending signal.
private func tellOwner(_ signal: Int32) {
  let error = errno
  if signal == SIGALRM, case let awaited = HandlerMemory.awaited, awaited != 0 {
    return dieEnded(by: awaited)
  }
  if signal == SIGALRM, SignalHandlers.wasIgnored(signal) { return }
  if signal != SIGTSTP, signal != SIGCONT, signal != SIGWINCH {
    if HandlerMemory.beginEnding(), signal == SIGINT { return dieEnded(by: signal) }
    if HandlerMemory.await(signal) { alarm(SignalHandlers.patience) }
  }
  var byte = UInt8(truncatingIfNeeded: signal)
  _ = write(HandlerMemory.pipe, &byte, 1)
  errno = error
}

/// Gives the terminal back, and lets the signal do what it did before; it arrives again as soon as
/// the handler returns.
private func dieRestored(_ signal: Int32) {
  HandlerMemory.restoreTerminal()
  sigaction(signal, HandlerMemory.shared.pointee.previous + Int(signal), nil)
  raise(signal)
}

/// The same for a signal that ends programs.
private func dieEnded(by signal: Int32) {
  HandlerMemory.restoreTerminal()
  Glibc.signal(signal, SIG_DFL)
  raise(signal)
}
