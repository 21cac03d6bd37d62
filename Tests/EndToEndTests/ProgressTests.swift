import TestSupport
import Testing

/// What a person who waits sees.
@Suite(.serialized) struct ProgressTests {
  @Test func aSweepSaysHowFarItIsOnATerminalAlone() throws {
    let tmux = try Tmux(
      width: 100, height: 10,
      script: """
        trap : INT
        $KICKSCOPE sweep --over WP=1:1000000:1 --over WC=1:1000000:1 > /dev/null
        echo "ended with $?"; sleep 30

        """)
    defer { tmux.close() }
    try tmux.expect("a line with the rows that are left") { screen in
      screen.contains(" of 1 000 000 000 000 rows, ") && screen.contains(" left")
    }
    try tmux.press("C-c")
    let screen = try tmux.expect("ended with 130")
    #expect(!screen.contains(" left"))
  }

  @Test func aSimulationSaysHowPreciseItIs() throws {
    let tmux = try Tmux(
      width: 100, height: 40,
      script: """
        trap : INT
        $KICKSCOPE simulate --distribution exponential --precision 0 --message-limit 1000000000000
        echo "ended with $?"; sleep 30

        """)
    defer { tmux.close() }
    try tmux.expect("how precise it is") { $0.contains(" messages, T and E to ") }
    try tmux.press("C-c")
    let screen = try tmux.expect("ended with 130")
    #expect(screen.contains("; interrupted"))
    #expect(!screen.contains("T and E to"))
  }

  @Test func nothingIsShownInAPipe() throws {
    let run = try SpawnedCommand(
      shell: """
        timeout -k 9 --preserve-status -s INT 2 $K sweep --over WP=1:1000000:1 --over WC=1:1000000:1 > /dev/null
        """)
    // Thread Sanitizer keeps a signal from a thread that waits for others.
    #expect(run.status == 130 || Sanitizer.isForThreads && run.status == 137)
    #expect(run.messages.isEmpty, "\(run.messages)")
  }
}
