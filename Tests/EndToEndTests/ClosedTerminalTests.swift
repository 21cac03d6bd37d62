import Glibc
import Plotting
import Programs
@testable import Commands
import TestSupport
import Testing

/// A window that is closed ends what runs in it, at once and with all that it has started.
@Suite(.serialized) struct ClosedTerminalTests {
  private static let size = Size(width: 80, height: 24)

  /// The exit status as a shell tells it; nil if the process lives on.
  private func end(of process: pid_t) -> Int32? { end(of: process) { usleep(5000) } }

  private func end(of process: pid_t, meanwhile: () throws -> Void) rethrows -> Int32? {
    let deadline = ContinuousClock.now + .seconds(Sanitizer.deadline)
    var status: Int32 = 0
    while ContinuousClock.now < deadline {
      if waitpid(process, &status, WNOHANG) == process {
        let signal = status & 0x7F
        return signal == 0 ? status >> 8 & 0xFF : 128 + signal
      }
      try meanwhile()
    }
    kill(process, SIGKILL)
    waitpid(process, &status, 0)
    return nil
  }

  /// Opens a terminal and a program in it, presses keys, and closes the terminal when it has gone
  /// so far.
  private func closed(
    _ path: String, _ arguments: [String], keys: String,
    when isReached: (inout PseudoTerminal, pid_t) throws -> Bool
  ) throws -> pid_t {
    var terminal = try PseudoTerminal(Self.size, watching: Rect(Self.size))
    let process = try Program(path: path).start(arguments, on: terminal.name)
    let first = try terminal.burst(
      quiet: .milliseconds(300), least: 500, patience: .seconds(Sanitizer.deadline))
    #expect(first != nil)
    try terminal.send(keys)
    let deadline = ContinuousClock.now + .seconds(Sanitizer.deadline)
    while try !isReached(&terminal, process) {
      guard ContinuousClock.now < deadline else {
        Issue.record("\(keys) should have shown")
        break
      }
    }
    return process
  }

  /// Closes it when so many frames have come after the keys.
  private func closed(
    _ path: String, _ arguments: [String], keys: String, frames: Int
  ) throws -> pid_t {
    var seen = 0
    return try closed(path, arguments, keys: keys) { terminal, _ in
      seen += try terminal.watch(for: .milliseconds(100), quiet: .milliseconds(10))
      return seen >= frames
    }
  }

  /// While it idles, and while a knob is played, of which the frames have no end.
  @Test(arguments: [("[", 1), (" ", 30)])
  func theExplorerEnds(_ keys: String, _ frames: Int) throws {
    let process = try closed(
      try SpawnedCommand.program(), ["--no-state"], keys: keys, frames: frames)
    #expect(end(of: process) == 129)
  }

  /// As under `nohup`: no signal comes, and the terminal alone tells.
  @Test func withoutASignalToo() throws {
    let process = try closed(
      "/usr/bin/env", ["--ignore-signal=HUP", try SpawnedCommand.program(), "--no-state"],
      keys: "[", frames: 1)
    #expect(end(of: process) == 129)
  }

  /// With both parties of the pair that is being measured.
  @Test(.enabled(if: Processors.count >= 2, "P and C need two CPUs"))
  func aMeasurementEndsWithItsParties() throws {
    var parties: [pid_t] = []
    let process = try closed(
      try SpawnedCommand.program(),
      ["measure", "--explore", "--mode", "processes", "--over", "WP=1000", "--duration", "20s"],
      keys: "?"
    ) { terminal, process in
      try terminal.settle(.milliseconds(50))
      parties = Self.children(of: process)
      return parties.count >= 2
    }
    #expect(parties.count >= 2)
    #expect(end(of: process) == 129)
    for party in parties {
      #expect(try Self.isGone(party), "\(party) should be gone")
    }
  }

  /// Whether a process that is not ours ends; one that nobody reaps has ended too.
  private static func isGone(_ process: pid_t) throws -> Bool {
    let ended = "until ! grep -q '^State:.[^Z]' /proc/\(process)/status; do sleep 0.01; done"
    return try SpawnedCommand(shell: ended).status == 0
  }

  private static func children(of process: pid_t) -> [pid_t] {
    let shell = "cat /proc/\(process)/task/*/children 2>/dev/null"
    let output = (try? SpawnedCommand(shell: shell).output) ?? ""
    return output.split(whereSeparator: \.isWhitespace).compactMap { pid_t($0) }
  }

  /// Of a cell or two, of no size at all, and where the system gives hardly any descriptor.
  @Test(arguments: [(1, 1), (1, 2), (2, 1), (0, 0)])
  func theSmallestTerminals(_ width: Int, _ height: Int) throws {
    let size = Size(width: width, height: height)
    var terminal = try PseudoTerminal(size, watching: Rect(size))
    let before = try modes(terminal.name)
    let process = try Program(path: try SpawnedCommand.program()).start([], on: terminal.name)
    #expect(
      try terminal.burst(
        quiet: .milliseconds(300), least: 10, patience: .seconds(Sanitizer.deadline)) != nil)
    try terminal.send("tq")
    let ending = try end(of: process) { try terminal.settle(.milliseconds(5)) }
    #expect(ending == 0)
    #expect(try modes(terminal.name) == before)
  }

  /// It holds output back, or nobody reads it: no signal waits for it, nor a crash.
  @Test(arguments: [
    ([SIGTERM], "", true), ([SIGTERM], "trap '' ALRM", true), ([SIGQUIT], "", true),
    ([SIGINT, SIGINT], "", true), ([SIGSEGV], "export SWIFT_BACKTRACE=enable=no", true),
    ([SIGTERM], "", false),
  ])
  func oneThatTakesNothing(_ signals: [Int32], _ preparation: String, _ isHeld: Bool) throws {
    let folder = try TemporaryFolder()
    var terminal = try PseudoTerminal(Self.size, watching: Rect(Self.size))
    let before = try modes(terminal.name)
    // The shell has the terminal as the program has it, and lives on.
    let script = """
      \(preparation)
      grep ^flags /proc/$$/fdinfo/1 > $D/before
      "$0"; status=$?
      grep ^flags /proc/$$/fdinfo/1 > $D/after
      cmp -s $D/before $D/after || exit 1
      exit $status
      """
    let shell = try Program(path: "/bin/sh").start(
      ["-c", script, try SpawnedCommand.program()], on: terminal.name,
      environment: ["TERM=xterm-256color", "PATH=/usr/bin:/bin", "D=\(folder.path)"]
        + Sanitizer.thatLetsDie.map { "\($0)=\($1)" })
    let first = try terminal.burst(
      quiet: .milliseconds(300), least: 500, patience: .seconds(Sanitizer.deadline))
    #expect(first != nil)
    let process = try #require(Self.children(of: shell).first)
    let held = open(terminal.name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(held >= 0 && (!isHeld || tcflow(held, TCOOFF) == 0))
    defer { close(held) }

    // What is played has frames without end.
    try terminal.send(" ")
    try Self.awaitStall(of: process)
    for signal in signals {
      #expect(kill(process, signal) == 0)
      usleep(10_000)
    }
    #expect(end(of: shell) == 128 + signals[0])
    #expect(try modes(terminal.name) == before)
    let rest = try terminal.text(quiet: .milliseconds(50))
    #expect(rest.contains("\u{1B}[?1049l"), "\(rest.debugDescription)")
  }

  /// What is said at the end, when the terminal is back, is not waited for either.
  @Test func nobodyReadsTheLastWords() throws {
    let folder = try TemporaryFolder()
    _ = try SpawnedCommand(
      shell: """
        mkdir -p \(folder.path)/kickscope/presets; cd \(folder.path)/kickscope/presets
        for i in $(seq 2000); do echo broken > a-preset-that-is-$i.toml; done
        """)
    var terminal = try PseudoTerminal(Self.size, watching: Rect(Self.size))
    let before = try modes(terminal.name)
    let process = try Program(path: try SpawnedCommand.program()).start(
      ["--no-state"], on: terminal.name,
      environment: ["TERM=xterm-256color", "XDG_CONFIG_HOME=\(folder.path)"])
    let first = try terminal.burst(
      quiet: .milliseconds(300), least: 500, patience: .seconds(Sanitizer.deadline))
    #expect(first != nil)
    #expect(kill(process, SIGTERM) == 0)
    #expect(end(of: process) == 143)
    #expect(try modes(terminal.name) == before)
    #expect(try terminal.text(quiet: .milliseconds(50)).contains("a-preset-that-is-"))
  }

  /// Waits until it has written nothing for a while.
  private static func awaitStall(of process: pid_t) throws {
    let deadline = ContinuousClock.now + .seconds(Sanitizer.deadline)
    var (written, since) = (-1, ContinuousClock.now)
    while ContinuousClock.now < deadline {
      let now = try StartingProgram.written(by: process)
      if now != written { (written, since) = (now, ContinuousClock.now) }
      if ContinuousClock.now - since > .milliseconds(500) { return }
      usleep(10_000)
    }
    Issue.record("it should have stalled")
  }

  /// Between the handlers and the first byte on the screen, where the terminal holds output back.
  @Test(
    arguments: [(SIGTERM, 143), (SIGINT, 130), (SIGHUP, 129), (SIGQUIT, 131), (SIGSEGV, 139)]
      as [(Int32, Int32)])
  func aSignalBeforeTheFirstByte(_ signal: Int32, _ status: Int32) throws {
    var terminal = try PseudoTerminal(Self.size, watching: Rect(Self.size))
    let before = try modes(terminal.name)
    let held = open(terminal.name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(held >= 0 && tcflow(held, TCOOFF) == 0)
    defer { close(held) }
    // The handlers of Swift's backtracer would be taken for the program's.
    let environment =
      ["TERM=xterm-256color", "SWIFT_BACKTRACE=enable=no"]
      + Sanitizer.thatLetsDie.map { "\($0)=\($1)" }
    let process = try Program(path: try SpawnedCommand.program()).start(
      [], on: terminal.name, environment: environment)
    try StartingProgram(process, signal).await(.hasInstalled)
    #expect(kill(process, signal) == 0)
    #expect(tcflow(held, TCOON) == 0)
    let ending = try end(of: process) { try terminal.settle(.milliseconds(5)) }
    #expect(ending == status)
    #expect(try modes(terminal.name) == before)
  }

  @Test func hardlyAnyDescriptors() throws {
    let program = try SpawnedCommand.program()
    // What another test has open just now may come along.
    let script = "exec 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-; ulimit -n"
    for count in 4...11 {
      var terminal = try PseudoTerminal(Self.size, watching: Rect(Self.size))
      let before = try modes(terminal.name)
      let process = try Program(path: "/bin/sh").start(
        ["-c", "\(script) \(count); exec \"$0\"", program], on: terminal.name,
        // Its search for leaks needs descriptors of its own.
        environment: ["TERM=xterm-256color", "ASAN_OPTIONS=detect_leaks=0"])
      _ = try terminal.burst(
        quiet: .milliseconds(500), least: count < 8 ? 10 : 500,
        patience: .seconds(Sanitizer.deadline))
      try terminal.send("tq")
      // A terminal that nobody reads is full in the middle of a frame.
      let ending = try end(of: process) { try terminal.settle(.milliseconds(5)) }
      let status = try #require(ending, "\(count)")
      #expect(status == 0 || count < 8 && status == 69, "\(count): \(status)")
      #expect(status == 69 || count > 6)
      #expect(try modes(terminal.name) == before)
    }
  }

  /// The modes of a terminal, as `stty -g` writes them.
  private func modes(_ name: String) throws -> String {
    try SpawnedCommand(shell: "stty -g < \(name)").output
  }
}
