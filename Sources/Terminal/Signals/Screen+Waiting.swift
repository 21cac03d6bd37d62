@preconcurrency internal import Glibc

extension Screen {
  /// Waits for events, messages or the end; without a timeout for as long as it takes.
  ///
  /// A suspension is done here, and looks like a wait that brought an event.
  public func wait(timeoutMilliseconds: Int? = nil) -> Wakeup {
    var wakeup = Wakeup()
    guard isOpen, !isGone else {
      wakeup.ending = Ending(signal: SIGHUP)
      return wakeup
    }
    let readable = Int16(POLLIN)
    // What is negative is passed over.
    var sources = [STDIN_FILENO, signals.readEnd, waker.pipe.readEnd, watched ?? -1].map {
      pollfd(fd: $0, events: readable, revents: 0)
    }
    let timeout = mayHaveNewSize ? 0 : Int32(clamping: max(-1, timeoutMilliseconds ?? -1))
    while poll(&sources, nfds_t(sources.count), timeout) < 0, errno == EINTR {}

    if sources[2].revents != 0 { _ = waker.pipe.drain() }
    wakeup.watched = sources[3].revents != 0
    isGone = InputEnd.isReached(on: STDIN_FILENO, reported: sources[0].revents)
    // Where it was suspended meanwhile, more may have come.
    repeat {
      for signal in signals.drain() { handle(Int32(signal), in: &wakeup) }
    } while isAway && wakeup.ending == nil
    if isGone { wakeup.ending = wakeup.ending ?? Ending(signal: SIGHUP) }
    if wakeup.ending != nil { isEnding = true }
    return wakeup
  }

  private func handle(_ signal: Int32, in wakeup: inout Wakeup) {
    switch signal {
    case SIGWINCH:
      mayHaveNewSize = true
    case SIGTSTP:
      if wakeup.ending == nil { suspend() }
    case SIGCONT:
      // It was stopped without a chance to leave, and others used the terminal since.
      guard wakeup.ending == nil, awaitForeground() else { break }
      leave()
      comeBack()
    default:
      HandlerMemory.isEnding = false
      wakeup.ending = wakeup.ending ?? Ending(signal: signal)
    }
  }

  /// Gives the terminal back, stops the process as ^Z does, and once it continues takes the terminal
  /// again and draws all of it.
  ///
  /// One that is ended meanwhile does not take the terminal, which is another's by then.
  public func suspend() {
    guard isOpen, !isAway else { return }
    leave()
    SignalHandlers.stop()
    if awaitForeground() { comeBack() }
  }

  /// - Returns: false, and the screen is away, where it is to end before.
  private func awaitForeground() -> Bool {
    Self.awaitForeground()
    isAway = HandlerMemory.isEnding
    return !isAway
  }

  /// Stops as the terminal stops those who use it from the background, until the program is in the
  /// foreground or is to end.
  static func awaitForeground() {
    // Where nobody could continue it, it does not stop.
    for _ in 0..<100 where !isInForeground && !HandlerMemory.isEnding {
      SignalHandlers.stop(by: SIGTTOU)
    }
  }

  /// Whether the terminal is this program's; one that has no such notion is everybody's.
  static var isInForeground: Bool {
    let group = tcgetpgrp(STDIN_FILENO)
    return group < 0 || group == getpgrp()
  }

  private func comeBack() {
    // What had begun does not end any more: ^Z throws away what is typed.
    decoder = KeyDecoder()
    enter()
    mayHaveNewSize = true
  }
}
