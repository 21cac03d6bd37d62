import Glibc
import Plotting

/// The real program on a pseudo-terminal, from its start to its end.
final class TerminalRun {
  /// From the start to the last byte of the first frame.
  let firstFrame: Duration

  var terminal: PseudoTerminal
  private let process: pid_t
  private var hasEnded = false
  let clock = ContinuousClock()

  /// A frame has been sent when nothing follows for so long.
  static let frameEnd: Duration = .milliseconds(3)
  /// So long after a frame the simulator has answered; shorter than the hand's rest (350 ms).
  private static let answered: Duration = .milliseconds(30)

  init(
    _ program: Program, _ arguments: [String] = [], size: Size
  ) throws(ProgramFailure) {
    var terminal = try PseudoTerminal(size)
    let start = ContinuousClock.now
    process = try program.start(arguments, on: terminal.name)
    // The modes that are set before the first frame are few bytes; a frame is many.
    guard
      let burst = try terminal.burst(quiet: Self.frameEnd, least: size.width * size.height / 4)
    else { throw .silent }
    firstFrame = start.duration(to: burst.last)
    self.terminal = terminal
  }

  deinit {
    guard !hasEnded else { return }
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }

  /// From keys to the first and to the last byte of what is sent at once.
  struct Keys {
    var first = Sample()
    var last = Sample()
    var bytes = 0
    /// Keys that changed nothing on the screen.
    var unanswered = 0
  }

  /// Right, to the border above, left, to the border below, and again.
  func keys(_ count: Int) throws(ProgramFailure) -> Keys {
    let sequence = ["\u{1B}[C", "]", "\u{1B}[D", "["]
    try terminal.settle(.milliseconds(500))
    var keys = Keys()
    for index in 0..<count {
      let start = clock.now
      try terminal.send(sequence[index % sequence.count])
      let burst = try terminal.burst(quiet: Self.frameEnd, patience: .milliseconds(250))
      if let burst {
        keys.first.append(start.duration(to: burst.first))
        keys.last.append(start.duration(to: burst.last))
        keys.bytes += burst.bytes
      } else {
        guard !isOver() else { throw .ended }
        keys.unanswered += 1
      }
      try terminal.settle(Self.answered)
    }
    return keys
  }

  /// Leaves the simulator the period at the operating point only.
  func hideSimulatedPoints() throws(ProgramFailure) {
    try terminal.send("s")
    try terminal.settle(Self.answered)
  }

  /// What all threads did in two seconds, two seconds after the last movement.
  func rest() throws(ProgramFailure) -> (switches: Int, processorTime: Duration) {
    try terminal.settle(.seconds(2))
    let before = try Activity(of: process)
    try terminal.settle(.seconds(2))
    let after = try Activity(of: process)
    return (after.switches - before.switches, after.processorTime - before.processorTime)
  }

  /// Presses q and waits for the end.
  func quit() throws(ProgramFailure) {
    try terminal.settle(Self.answered)
    try terminal.send("q")
    let end = clock.now + .seconds(5)
    while !isOver() {
      guard clock.now < end else { throw .silent }
      // What it sends must be read, or it cannot end.
      try terminal.settle(.milliseconds(1))
    }
  }

  func isOver() -> Bool {
    if !hasEnded { hasEnded = waitpid(process, nil, WNOHANG) == process }
    return hasEnded
  }
}
