import Glibc
import Synchronization

/// ^C and SIGTERM as something that a computation asks for, so that what is finished gets written.
///
/// A second one of the same kind ends the program at once. What was ignored before, as in the background of a
/// script, stays ignored.
enum Interruption {
  private static let received = Atomic<Int32>(0)

  /// From now on signals are remembered.
  static func watch() {
    _ = received.load(ordering: .relaxed)
    for signal in [SIGINT, SIGTERM] {
      var action = sigaction()
      sigaction(signal, nil, &action)
      guard !isIgnored(action) else { continue }
      action = sigaction()
      action.__sigaction_handler.sa_handler = { signal in
        Interruption.received.store(signal, ordering: .relaxed)
      }
      action.sa_flags = SA_RESTART | Int32(bitPattern: UInt32(SA_RESETHAND))
      sigaction(signal, &action, nil)
    }
  }

  /// The signal that has come, if one has.
  static var signal: Int32? {
    let signal = received.load(ordering: .relaxed)
    return signal == 0 ? nil : signal
  }

  /// Whether a computation has to end.
  static var isRequested: Bool { received.load(ordering: .relaxed) != 0 }

  private static func isIgnored(_ action: sigaction) -> Bool {
    unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
