import Events
import Glibc
import Plotting
import Programs

/// The real program on a pseudo-terminal, from its start to its end.
final class TerminalRun {
  /// From the start to the last byte of the first frame.
  let firstFrame: Duration

  var terminal: PseudoTerminal
  let process: pid_t
  private var hasEnded = false
  let clock = ContinuousClock()

  /// A frame has been sent when nothing follows for so long.
  static let frameEnd: Duration = .milliseconds(3)
  /// How long a key that changes the screen is waited for.
  static let patience: Duration = .milliseconds(250)

  /// - Parameter watched: where only keys write; all of the screen if nothing is said.
  init(
    _ program: Program, _ arguments: [String] = [], size: Size, watching watched: Rect? = nil
  ) throws(ProgramFailure) {
    var terminal = try PseudoTerminal(size, watching: watched ?? Rect(size))
    let start = ContinuousClock.now
    process = try program.start(arguments, on: terminal.name)
    // The modes that are set before the first frame are few bytes; a frame is many.
    let least = size.width * size.height / 4
    do throws(ProgramFailure) {
      guard let burst = try terminal.burst(quiet: Self.frameEnd, least: least) else {
        throw .silent
      }
      firstFrame = start.duration(to: burst.last)
    } catch {
      // What was not made whole is never deinitialized.
      Self.end(process)
      throw error
    }
    self.terminal = terminal
  }

  deinit {
    if !hasEnded { Self.end(process) }
  }

  /// Ends it by force and reaps it.
  private static func end(_ process: pid_t) {
    kill(process, SIGKILL)
    while waitpid(process, nil, 0) < 0, errno == EINTR {}
  }

  /// Presses keys one by one, each when what the one before it changed is there.
  func press(_ keys: [Key]) throws(ProgramFailure) {
    for key in keys {
      try terminal.send(key.bytes)
      _ = try terminal.burst(quiet: Self.frameEnd, patience: Self.patience)
    }
  }

  /// What all threads did in two seconds, two seconds after the last movement.
  func rest() throws(ProgramFailure) -> (switches: Int, processorTime: Duration) {
    try terminal.settle(.seconds(2))
    let before = try Activity(of: process)
    try terminal.settle(.seconds(2))
    let after = try Activity(of: process)
    return (after.switches - before.switches, after.processorTime - before.processorTime)
  }

  /// Presses ^C and waits for the end.
  func quit() throws(ProgramFailure) {
    try terminal.send("\u{3}")
    let end = clock.now + .seconds(5)
    while !isOver() {
      guard clock.now < end else { throw .silent }
      // What it sends must be read, or it cannot end.
      _ = try terminal.watch(for: .milliseconds(1), quiet: Self.frameEnd)
    }
  }

  func isOver() -> Bool {
    if !hasEnded { hasEnded = waitpid(process, nil, WNOHANG) == process }
    return hasEnded
  }
}
