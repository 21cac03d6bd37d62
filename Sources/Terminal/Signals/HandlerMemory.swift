internal import CNCurses
internal import Glibc
internal import Synchronization

/// What signal handlers read, on any thread: memory that is there before any of them is installed, and
/// that no check of the language's runtime guards. What changes after that is atomic.
struct HandlerMemory: ~Copyable {
  private let pipe = Atomic<Int32>(-1)
  private let isEnding = Atomic(false)
  private let awaited = Atomic<Int32>(0)
  private let isArmed = Atomic(false)
  private let heldErrors = Atomic<Int32>(-1)
  /// The terminal's modes before the program.
  var modes = termios()
  /// What undoes everything that was written to the terminal.
  var reset: UnsafeMutableBufferPointer<UInt8>?
  /// Where the bytes written to standard error go in the end.
  var standardError: Int32 = -1
  /// What was done on each signal before.
  let previous = UnsafeMutablePointer<sigaction>.allocate(capacity: 65)
  let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 4096, alignment: 16)

  nonisolated(unsafe) static let shared: UnsafeMutablePointer<HandlerMemory> = {
    let memory = UnsafeMutablePointer<HandlerMemory>.allocate(capacity: 1)
    memory.initialize(to: HandlerMemory())
    return memory
  }()

  /// Where a handler writes its signal's number.
  static var pipe: Int32 {
    get { shared.pointee.pipe.load(ordering: .sequentiallyConsistent) }
    set { shared.pointee.pipe.store(newValue, ordering: .sequentiallyConsistent) }
  }

  /// Whether an ending signal has not been read yet.
  static var isEnding: Bool {
    get { shared.pointee.isEnding.load(ordering: .sequentiallyConsistent) }
    set { shared.pointee.isEnding.store(newValue, ordering: .sequentiallyConsistent) }
  }

  /// Notes that an ending signal is to be read.
  /// - Returns: whether one was already.
  static func beginEnding() -> Bool {
    shared.pointee.isEnding.exchange(true, ordering: .sequentiallyConsistent)
  }

  /// The signal that the program is to end of before SIGALRM comes, and that has not been the end of
  /// it; 0 if there is none.
  static var awaited: Int32 {
    get { shared.pointee.awaited.load(ordering: .sequentiallyConsistent) }
    set { shared.pointee.awaited.store(newValue, ordering: .sequentiallyConsistent) }
  }

  /// - Returns: whether it is the first that the program is to end of.
  static func await(_ signal: Int32) -> Bool {
    shared.pointee.awaited.compareExchange(
      expected: 0, desired: signal, ordering: .sequentiallyConsistent
    ).exchanged
  }

  /// Whether the terminal is in the program's modes, so that a crash has to undo them.
  static var isArmed: Bool {
    get { shared.pointee.isArmed.load(ordering: .sequentiallyConsistent) }
    set { shared.pointee.isArmed.store(newValue, ordering: .sequentiallyConsistent) }
  }

  /// Where the bytes written to standard error wait; -1 if they do not.
  static var heldErrors: Int32 {
    get { shared.pointee.heldErrors.load(ordering: .sequentiallyConsistent) }
    set { shared.pointee.heldErrors.store(newValue, ordering: .sequentiallyConsistent) }
  }

  /// Remembers how to give the terminal back.
  static func arm(reset: [UInt8], modes: termios) {
    shared.pointee.reset?.deallocate()
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: reset.count)
    _ = copy.initialize(from: reset)
    shared.pointee.reset = copy
    shared.pointee.modes = modes
    isArmed = true
  }

  /// Gives the terminal back by system calls alone, and waits for nothing: what a terminal has not
  /// taken until now is thrown away.
  static func restoreTerminal() {
    guard shared.pointee.isArmed.exchange(false, ordering: .sequentiallyConsistent) else { return }
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
    let held = heldErrors
    guard held >= 0 else { return }
    let scratch = shared.pointee.scratch
    while true {
      let count = read(held, scratch.baseAddress, scratch.count)
      guard count > 0 else { return }
      _ = write(shared.pointee.standardError, scratch.baseAddress, count)
    }
  }
}
