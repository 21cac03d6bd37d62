internal import CNCurses
internal import Glibc

/// What signal handlers read: memory that is there before any of them is installed, and that no
/// check of the language's runtime guards.
struct HandlerMemory {
  /// Where a handler writes its signal's number.
  var pipe: Int32 = -1
  /// Whether an ending signal has not been read yet.
  var isEnding = false
  /// The signal that the program is to end of before SIGALRM comes, and that has not been the end of
  /// it; 0 if there is none.
  var awaited: Int32 = 0
  /// Whether the terminal is in the program's modes, so that a crash has to undo them.
  var isArmed = false
  /// The terminal's modes before the program.
  var modes = termios()
  /// What undoes everything that was written to the terminal.
  var reset: UnsafeMutableBufferPointer<UInt8>?
  /// Where the bytes written to standard error wait, and where they go in the end.
  var heldErrors: Int32 = -1
  var standardError: Int32 = -1
  /// What was done on each signal before.
  let previous = UnsafeMutablePointer<sigaction>.allocate(capacity: 65)
  let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 4096, alignment: 16)

  nonisolated(unsafe) static let shared: UnsafeMutablePointer<HandlerMemory> = {
    let memory = UnsafeMutablePointer<HandlerMemory>.allocate(capacity: 1)
    memory.initialize(to: HandlerMemory())
    return memory
  }()

  /// Remembers how to give the terminal back.
  static func arm(reset: [UInt8], modes: termios) {
    shared.pointee.reset?.deallocate()
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: reset.count)
    _ = copy.initialize(from: reset)
    shared.pointee.reset = copy
    shared.pointee.modes = modes
    shared.pointee.isArmed = true
  }

  /// Gives the terminal back by system calls alone, and waits for nothing: what a terminal has not
  /// taken until now is thrown away.
  static func restoreTerminal() {
    guard shared.pointee.isArmed else { return }
    shared.pointee.isArmed = false
    let flags = fcntl(STDOUT_FILENO, F_GETFL)
    tcflow(STDOUT_FILENO, TCOON)
    tcflush(STDOUT_FILENO, TCOFLUSH)
    _ = fcntl(STDOUT_FILENO, F_SETFL, flags | O_NONBLOCK)
    if let reset = shared.pointee.reset {
      _ = write(STDOUT_FILENO, reset.baseAddress, reset.count)
    }
    tcsetattr(STDIN_FILENO, TCSANOW, &shared.pointee.modes)
    writeHeldErrors()
    _ = fcntl(STDOUT_FILENO, F_SETFL, flags)
  }

  /// Writes what was held back to standard error, by system calls alone.
  static func writeHeldErrors() {
    guard shared.pointee.heldErrors >= 0 else { return }
    let scratch = shared.pointee.scratch
    while true {
      let count = read(shared.pointee.heldErrors, scratch.baseAddress, scratch.count)
      guard count > 0 else { return }
      _ = write(shared.pointee.standardError, scratch.baseAddress, count)
    }
  }
}
