import Glibc
import Testing

@Suite(.serialized) struct ExplorerInTmuxTests {
  /// Runs the program, then says how it ended and whether the terminal's modes are as before.
  private static func script(_ arguments: String = "") -> String {
    """
    trap : INT
    stty -g > before
    sh -c 'echo $$ > pid; exec "$KICKSCOPE" \(arguments)'
    status=$?
    stty -g > after
    cmp -s before after && echo modes as before
    echo ended with $status
    exec sleep 600
    """
  }

  private func expectRestored(_ tmux: Tmux, status: Int) throws {
    try tmux.expect("ended with \(status)")
    try tmux.expect("modes as before")
    #expect(
      try tmux.display(
        "#{alternate_on} #{mouse_any_flag} #{mouse_sgr_flag} #{cursor_flag} #{keypad_flag}")
        == "0 0 0 1 0")
  }

  @Test func aSliderMovesTheNumbersAndQuitRestoresTheTerminal() throws {
    let tmux = try Tmux(width: 80, height: 24, script: Self.script())
    defer { tmux.close() }
    let start = try tmux.expect("sim ✓")
    #expect(start.contains("FC"))
    #expect(start.contains("T 3 900 ns"))
    #expect(start.contains("E 5 200 ns"))
    #expect(try tmux.display("#{alternate_on}") == "1")
    try tmux.press("Left")
    try tmux.expect("T 3 850 ns")
    try tmux.press("[")
    let crossed = try tmux.expect("FC → LS")
    #expect(crossed.contains("T 1 100 ns"))
    try tmux.press("u", "u")
    try tmux.expect("T 3 900 ns")
    try tmux.press("q")
    try expectRestored(tmux, status: 0)
  }

  @Test func typedValuesTakeUnits() throws {
    let tmux = try Tmux(width: 80, height: 24, script: Self.script())
    defer { tmux.close() }
    try tmux.expect("T 3 900 ns")
    try tmux.type("1.3us")
    try tmux.press("Enter")
    try tmux.expect("T 2 500 ns")
    try tmux.type("1.3parsec")
    try tmux.press("Enter")
    try tmux.expect("parsec")
    try tmux.press("Escape")
    try tmux.expect("the typed text should be gone") { !$0.contains("parsec") }
    try tmux.press("C-c")
    try expectRestored(tmux, status: 130)
  }

  @Test func theMouseDragsASlider() throws {
    let tmux = try Tmux(width: 120, height: 36, script: Self.script())
    defer { tmux.close() }
    let screen = try tmux.expect("sim ✓")
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    let row = try #require(lines.firstIndex { String($0).contains(" WP") && $0.contains("●") })
    let column = try #require(lines[row].lastIndex(of: "●"))
    try tmux.type("\u{1B}[<0;\(column + 1);\(row + 1)M")
    try tmux.type("\u{1B}[<32;\(column - 3);\(row + 1)M")
    try tmux.expect("the drag should change T") { !$0.contains("T 3 900 ns") }
    try tmux.type("\u{1B}[<0;\(column - 3);\(row + 1)m")
    try tmux.press("r")
    try tmux.expect("T 3 900 ns")
    try tmux.press("q")
    try expectRestored(tmux, status: 0)
  }

  @Test func resizesWhileItRuns() throws {
    let tmux = try Tmux(width: 80, height: 24, script: Self.script())
    defer { tmux.close() }
    try tmux.expect("sim ✓")
    try tmux.press("?")
    try tmux.expect("help")
    for (width, height) in [(120, 36), (20, 3), (1, 1), (200, 60), (60, 20), (40, 12), (79, 23)] {
      try tmux.resize(width: width, height: height)
      try tmux.expect("the screen of \(width)×\(height) should not be blank") {
        $0.contains { !$0.isWhitespace }
      }
    }
    try tmux.resize(width: 120, height: 36)
    try tmux.expect("the frame should fill the screen") {
      $0.split(separator: "\n").contains { $0.count > 115 }
    }
    try tmux.press("Escape")
    try tmux.expect("the help should be closed") { !$0.contains("help:") }
    try tmux.press("q")
    try expectRestored(tmux, status: 0)
  }

  @Test(arguments: [("TERM", 143), ("HUP", 129), ("INT", 130)])
  func signalsRestoreTheTerminal(_ signal: String, _ status: Int) throws {
    let tmux = try Tmux(width: 80, height: 24, script: Self.script())
    defer { tmux.close() }
    try tmux.expect("T 3 900 ns")
    let pid = try #require(
      Int32(tmux.file("pid").prefix { $0.isNumber }))
    let signals = ["TERM": SIGTERM, "HUP": SIGHUP, "INT": SIGINT]
    let number = try #require(signals[signal])
    #expect(kill(pid, number) == 0)
    try expectRestored(tmux, status: status)
  }

  @Test(arguments: ["xterm-256color", "tmux-256color", "linux", "vt100", "screen"])
  func runsUnder(_ terminal: String) throws {
    let tmux = try Tmux(
      width: 80, height: 24, environment: ["TERM": terminal], script: Self.script())
    defer { tmux.close() }
    try tmux.expect("T 3 900 ns")
    try tmux.press("Left")
    try tmux.expect("T 3 850 ns")
    try tmux.press("q")
    try tmux.expect("ended with 0")
    try tmux.expect("modes as before")
  }

  @Test(arguments: ["dumb", "no-such-terminal"])
  func saysWhatTerminalItCannotUse(_ terminal: String) throws {
    let tmux = try Tmux(
      width: 80, height: 24, environment: ["TERM": terminal], script: Self.script())
    defer { tmux.close() }
    let screen = try tmux.expect("ended with 69")
    #expect(screen.contains(terminal))
  }

  @Test func withoutUTF8EverythingIsSevenBit() throws {
    let tmux = try Tmux(width: 120, height: 36, script: Self.script("--ascii"))
    defer { tmux.close() }
    let screen = try tmux.expect("sim ok")
    #expect(screen.allSatisfy { $0.isASCII })
    #expect(screen.contains("T 3 900 ns"))
    try tmux.press("q")
    try expectRestored(tmux, status: 0)
  }

  @Test func suspendsAndComesBack() throws {
    let tmux = try Tmux(
      width: 80, height: 24, script: "exec env PS1='shell> ' sh -i")
    defer { tmux.close() }
    try tmux.expect("shell>")
    try tmux.type("$KICKSCOPE\n")
    try tmux.expect("T 3 900 ns")
    try tmux.press("C-z")
    try tmux.expect("the shell should be back") { $0.contains("Stopped") || $0.contains("[1]") }
    #expect(try tmux.display("#{alternate_on} #{mouse_sgr_flag} #{cursor_flag}") == "0 0 1")
    try tmux.type("fg\n")
    try tmux.expect("T 3 900 ns")
    #expect(try tmux.display("#{alternate_on} #{mouse_sgr_flag}") == "1 1")
    try tmux.press("Left")
    try tmux.expect("T 3 850 ns")
    try tmux.press("q")
    try tmux.expect("the shell should be back") { !$0.contains("T 3 850") }
  }

  @Test func aBrokenThemeIsReportedAndTheProgramGoesOn() throws {
    let tmux = try Tmux(
      width: 100, height: 30,
      script: """
        printf 'name = "mine"\\ntext = "#12345"\\n' > mine.toml
        \(Self.script("--theme mine.toml"))
        """)
    defer { tmux.close() }
    let screen = try tmux.expect("mine.toml:2")
    #expect(screen.contains("text"))
    #expect(screen.contains("T 3 900 ns"))
    try tmux.press("q")
    try expectRestored(tmux, status: 0)
  }
}
