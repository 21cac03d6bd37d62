import Glibc
import TestSupport
import Testing

/// However it dies, and whenever, the terminal is as it was found.
@Suite(.serialized) struct DeathTests {
  /// Real mistakes, as Swift ends a program for them: in a program that opens the same screen.
  @Test(arguments: deaths)
  func aTrapRestoresTheTerminal(_ death: String, _ status: Int, _ message: String?) throws {
    let tmux = try Tmux(
      width: 120, height: 100, environment: Self.environment,
      script: "ulimit -c 0\n" + Window.script("die \(death)", program: "${KICKSCOPE}-fuzz"))
    defer { tmux.close() }
    try Window.expectRestored(tmux, status: status)
    if let message { #expect(try tmux.screen().contains(message)) }
  }

  /// A stack that ends where Thread Sanitizer is at work itself ends the program at once.
  private static let deaths: [(String, Int, String?)] =
    [
      ("fatalError", 132, "Fatal error: the reason of the end"),
      ("index", 132, "Fatal error: Index out of range"),
      ("thread", 132, "Fatal error: the reason of the end"),
    ] + (Sanitizer.isForThreads ? [] : [("stack", 139, nil), ("thread-stack", 139, nil)])

  private static let environment =
    Sanitizer.thatLetsDie.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }

  /// Signals at moments between the start of the process and its first frame.
  @Test(
    arguments: [(SIGTERM, 143), (SIGINT, 130), (SIGHUP, 129)]
      + (Sanitizer.isForThreads ? [] : [(SIGSEGV, 139)]))
  func aSignalDuringTheStart(_ signal: Int32, _ status: Int) throws {
    let tmux = try Tmux(
      width: 80, height: 24, environment: Self.environment,
      script: """
        trap : INT
        ulimit -c 0
        stty -g > before
        round=0
        while round=$((round + 1)); do
          until [ -e go-$round ]; do sleep 0.01; done
          sh -c "echo \\$\\$ > new; mv new pid-$round; exec \\"$KICKSCOPE\\""
          status=$?
          stty -g | cmp -s before - && modes=same || modes=other
          printf '\\nround %d: %d %s.\\n' $round $status $modes
        done
        """)
    defer { tmux.close() }
    var round = 0
    func die(_ progress: StartingProgram.Progress, after microseconds: UInt32) throws {
      round += 1
      try tmux.write("", to: "go-\(round)")
      let program = try StartingProgram(awaitProcess(tmux, round), signal)
      try program.await(progress)
      usleep(microseconds)
      #expect(kill(program.process, signal) == 0)
      let screen = try tmux.expect("round \(round) should end") { $0.contains("round \(round): ") }
      #expect(screen.contains("round \(round): \(status) same."), "\(progress) \(microseconds)")
      #expect(try tmux.display(Window.modes) == Window.untouched, "\(progress) \(microseconds)")
    }
    for (progress, delays) in Self.moments {
      for delay in delays { try die(progress, after: delay) }
    }
  }

  /// What is seen of a start, and microseconds after it.
  private static let moments: [(StartingProgram.Progress, [UInt32])] = [
    (.isRunning, [0, 1_000, 3_000, 10_000, 20_000]),
    (.hasInstalled, [0, 0, 0, 300, 1_000, 3_000]),
    (.hasWritten, [0, 300, 1_000, 3_000, 10_000]),
  ]

  private func awaitProcess(_ tmux: Tmux, _ round: Int) throws -> pid_t {
    let deadline = ContinuousClock.now + .seconds(Sanitizer.deadline)
    while ContinuousClock.now < deadline {
      if let text = try tmux.optionalFile("pid-\(round)") {
        return try #require(pid_t(text.prefix { $0.isNumber }))
      }
      usleep(1_000)
    }
    throw StartingProgram.NeverSeen()
  }

  /// Signals at moments between the last key and the end of the process.
  @Test(arguments: ["TERM", "HUP", "INT"])
  func aSignalDuringTheEnd(_ signal: String) throws {
    let number = ["TERM": SIGTERM, "HUP": SIGHUP, "INT": SIGINT][signal] ?? SIGTERM
    for delay in [0, 1, 3, 10, 30] {
      let tmux = try Tmux(width: 80, height: 24, script: Window.script())
      defer { tmux.close() }
      try tmux.expect("T 3 900 ns")
      let process = try Window.process(tmux)
      try tmux.press("t", "q")
      usleep(UInt32(delay) * 1000)
      let isAlive = kill(process, number) == 0
      let screen = try tmux.expect("ended with")
      let statuses = [0] + (isAlive ? [128 + Int(number)] : [])
      #expect(statuses.contains { screen.contains("ended with \($0)") }, "\(screen)")
      try tmux.expect("modes as before")
      #expect(try tmux.display(Window.modes) == Window.untouched)
    }
  }
}
