import Glibc
import Testing

@testable import Terminal

/// One after the other, because a process has one action for each signal.
@Suite("Signal handlers", .serialized)
struct SignalHandlersTests {
  private let ignored = unsafeBitCast(SIG_IGN, to: Int.self)

  private func action(_ signal: Int32) -> Int {
    var action = sigaction()
    sigaction(signal, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
  }

  @Test("leave ignored what was ignored before, and bring back everything")
  func ignoredSignals() throws {
    let pipe = try Pipe()
    let signals: [Int32] = [SIGHUP, SIGTSTP, SIGCONT, SIGWINCH, SIGTERM, SIGPIPE]
    let before = signals.map(action)
    for signal in [SIGHUP, SIGTSTP, SIGWINCH] { Glibc.signal(signal, SIG_IGN) }
    SignalHandlers.install(pipe: pipe)
    #expect(action(SIGHUP) == ignored)
    #expect(action(SIGTSTP) == ignored)
    #expect(action(SIGPIPE) == ignored)
    for signal in [SIGTERM, SIGCONT, SIGWINCH] { #expect(action(signal) != ignored) }
    raise(SIGHUP)
    SignalHandlers.stop()
    raise(SIGWINCH)
    #expect(pipe.drain() == [UInt8(SIGWINCH)])
    SignalHandlers.uninstall()
    for signal in [SIGHUP, SIGTSTP, SIGWINCH] { #expect(action(signal) == ignored) }
    for (signal, old) in zip(signals, before) where action(signal) != ignored {
      #expect(action(signal) == old)
    }
    for signal in [SIGHUP, SIGTSTP, SIGWINCH] { Glibc.signal(signal, SIG_DFL) }
  }

  @Test("tell of signals in the order in which they come")
  func order() throws {
    let pipe = try Pipe()
    let before = [SIGHUP, SIGTERM, SIGALRM].map { Glibc.signal($0, SIG_DFL) }
    SignalHandlers.install(pipe: pipe)
    for signal in [SIGTERM, SIGWINCH, SIGTSTP] { raise(signal) }
    // Nobody has read it, and so it is still to end the program.
    #expect(SignalHandlers.uninstall() == SIGTERM)
    #expect(alarm(0) > 0)
    #expect(action(SIGHUP) == ignored && action(SIGTERM) == ignored)
    for (signal, old) in zip([SIGHUP, SIGTERM, SIGALRM], before) { Glibc.signal(signal, old) }
    #expect(pipe.drain() == [SIGTERM, SIGWINCH, SIGTSTP].map { UInt8($0) })
  }
}
