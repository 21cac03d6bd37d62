import Glibc
import Testing

/// However it dies, and whenever, the terminal is as it was found.
@Suite(.serialized) struct DeathTests {
  /// Real mistakes, as Swift ends a program for them: in a program that opens the same screen.
  @Test(arguments: [
    ("fatalError", 132, "Fatal error: the reason of the end"),
    ("index", 132, "Fatal error: Index out of range"), ("stack", 139, ""),
    ("thread", 132, "Fatal error: the reason of the end"), ("thread-stack", 139, ""),
  ])
  func aTrapRestoresTheTerminal(_ death: String, _ status: Int, _ message: String) throws {
    let tmux = try Tmux(
      width: 120, height: 100, environment: ["SWIFT_BACKTRACE": "enable=no"],
      script: "ulimit -c 0\n" + Window.script("die \(death)", program: "${KICKSCOPE}-fuzz"))
    defer { tmux.close() }
    try Window.expectRestored(tmux, status: status)
    #expect(try tmux.screen().contains(message))
  }

  /// Signals at moments between the start of the process and its first frame.
  @Test(arguments: [("TERM", 143), ("INT", 130), ("HUP", 129), ("SEGV", 139)])
  func aSignalDuringTheStart(_ signal: String, _ status: Int) throws {
    let delays = stride(from: 0, through: 90, by: 5).map { $0 < 10 ? "00\($0)" : "0\($0)" }
    let tmux = try Tmux(
      width: 80, height: 24, environment: ["SWIFT_BACKTRACE": "enable=no"],
      script: """
        trap : INT
        ulimit -c 0
        stty -g > before
        for delay in \(delays.joined(separator: " ")); do
          sh -c "(sleep 0.$delay; exec kill -\(signal) \\$\\$) & trap - INT; exec \\"$KICKSCOPE\\""
          [ $? = \(status) ] || echo ended otherwise after $delay
          stty -g | cmp -s before - || echo other modes after $delay
        done 2> /dev/tty
        echo all done
        exec sleep 600
        """)
    defer { tmux.close() }
    let screen = try tmux.expect("all done")
    #expect(!screen.contains("ended otherwise") && !screen.contains("other modes"), "\(screen)")
    #expect(try tmux.display(Window.modes) == Window.untouched)
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
