import Glibc
import TestSupport
import Testing

@Suite(.serialized) struct ExplorerInTmuxTests {
  @Test func aSliderMovesTheNumbersAndQuitRestoresTheTerminal() throws {
    let tmux = try Tmux(width: 80, height: 24, script: Window.script())
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
    try Window.expectRestored(tmux, status: 0)
  }

  @Test func typedValuesTakeUnits() throws {
    let tmux = try Tmux(width: 80, height: 24, script: Window.script())
    defer { tmux.close() }
    try tmux.expect("T 3 900 ns")
    try tmux.type("1.3us")
    try tmux.press("Enter")
    try tmux.expect("T 2 500 ns")
    try tmux.type("1.3parsec")
    try tmux.press("Enter")
    try tmux.expect("is not a unit of time; units are s, ms, us, ns and ps")
    try tmux.press("Escape")
    try tmux.expect("the typed text should be gone") { !$0.contains("parsec") }
    try tmux.press("C-c")
    try Window.expectRestored(tmux, status: 130)
  }

  @Test func theMouseDragsASlider() throws {
    let tmux = try Tmux(width: 120, height: 36, script: Window.script())
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
    try Window.expectRestored(tmux, status: 0)
  }

  /// Whether a screen was drawn for that size: its header ends at the right edge, less one blank.
  private static func isDrawn(_ screen: String, _ width: Int, _ height: Int) -> Bool {
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
    let header = lines[0].reversed().drop { $0 == " " }
    guard width >= 40, height >= 12 else {
      return header.reversed() == Array("FC T 3 900 E 5 200") && lines.count <= height + 1
    }
    let bottom = lines.prefix(height).last { $0.contains { $0 != " " } }
    return header.count == width - 1 && header.first != " " && bottom != nil
      && lines.prefix(height).count == height
  }

  @Test func resizesWhileItRuns() throws {
    let tmux = try Tmux(width: 80, height: 24, script: Window.script())
    defer { tmux.close() }
    try tmux.expect("sim ✓")
    try tmux.press("?")
    try tmux.expect("help")
    for (width, height) in [(120, 36), (20, 3), (1, 1), (200, 60), (60, 20), (40, 12), (79, 23)] {
      try tmux.resize(width: width, height: height)
      // ncurses cannot write a corner that has no cell beside it.
      guard width > 1 else { continue }
      try tmux.expect("the screen should be that of \(width)×\(height)") {
        Self.isDrawn($0, width, height)
      }
    }
    try tmux.resize(width: 120, height: 36)
    try tmux.expect("the screen should be that of 120×36") { Self.isDrawn($0, 120, 36) }
    // A screen without panels has closed the help.
    #expect(try !tmux.screen().contains("help:"))
    try tmux.press("q")
    try Window.expectRestored(tmux, status: 0)
  }

  @Test(arguments: [
    ("TERM", 143), ("HUP", 129), ("INT", 130), ("QUIT", 131), ("USR1", 138), ("USR2", 140),
    ("ALRM", 142), ("XCPU", 152),
  ])
  func signalsRestoreTheTerminal(_ signal: String, _ status: Int) throws {
    let tmux = try Tmux(width: 80, height: 24, script: "ulimit -c 0\n\(Window.script())")
    defer { tmux.close() }
    try tmux.expect("T 3 900 ns")
    #expect(kill(try Window.process(tmux), Int32(status - 128)) == 0)
    try Window.expectRestored(tmux, status: status)
  }

  @Test func aCrashRestoresTheTerminal() throws {
    let tmux = try Tmux(
      width: 80, height: 24,
      environment: Sanitizer.thatLetsDie.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 },
      script: "ulimit -c 0\n\(Window.script())")
    defer { tmux.close() }
    try tmux.expect("T 3 900 ns")
    #expect(kill(try Window.process(tmux), SIGSEGV) == 0)
    try Window.expectRestored(tmux, status: 139)
  }

  @Test(arguments: ["xterm-256color", "tmux-256color", "linux", "vt100", "screen"])
  func runsUnder(_ terminal: String) throws {
    let tmux = try Tmux(
      width: 80, height: 24, environment: ["TERM": terminal], script: Window.script())
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
      width: 80, height: 24, environment: ["TERM": terminal], script: Window.script())
    defer { tmux.close() }
    let screen = try tmux.expect("ended with 69")
    #expect(screen.contains(terminal))
  }

  @Test func withoutUTF8EverythingIsSevenBit() throws {
    let tmux = try Tmux(width: 120, height: 36, script: Window.script("--ascii"))
    defer { tmux.close() }
    let screen = try tmux.expect("sim ok")
    #expect(screen.allSatisfy { $0.isASCII })
    #expect(screen.contains("T 3 900 ns"))
    try tmux.press("q")
    try Window.expectRestored(tmux, status: 0)
  }

  @Test func suspendsAndComesBack() throws {
    let tmux = try Tmux(
      width: 80, height: 24, script: "exec env PS1='shell> ' sh -i")
    defer { tmux.close() }
    try tmux.expect("shell>")
    try tmux.type("$KICKSCOPE\n")
    try tmux.expect("T 3 900 ns")
    let during = try tmux.display(Window.modes)
    #expect(during.hasPrefix("1 "))
    try tmux.press("C-z")
    try tmux.expect("the shell should be back") { $0.contains("Stopped") || $0.contains("[1]") }
    #expect(try tmux.display(Window.modes) == Window.untouched)
    try tmux.type("fg\n")
    try tmux.expect("T 3 900 ns")
    #expect(try tmux.display(Window.modes) == during)
    try tmux.press("Left")
    try tmux.expect("T 3 850 ns")
    try tmux.press("q")
    try Window.expectPrompt(tmux, "shell>")
    #expect(try tmux.display(Window.modes) == Window.untouched)
    // The shell reads lines again, with echo.
    try tmux.type("stty -a | grep -c -e ' -echo ' -e ' -icanon '; echo counted\n")
    try tmux.expect("counted and no mode left") { $0.contains("\n0\ncounted") }
  }

  @Test func aBrokenThemeIsReportedAndTheProgramGoesOn() throws {
    let tmux = try Tmux(
      width: 100, height: 30,
      script: """
        printf 'name = "mine"\\ntext = "#12345"\\n' > mine.toml
        \(Window.script("--theme mine.toml"))
        """)
    defer { tmux.close() }
    let screen = try tmux.expect("mine.toml:2")
    #expect(screen.contains("text"))
    #expect(screen.contains("T 3 900 ns"))
    try tmux.press("q")
    try Window.expectRestored(tmux, status: 0)
    // What the explorer's first notice said stands in the shell's window too.
    #expect(try tmux.screen().contains("mine.toml:2"))
  }

  @Test(arguments: ["NO_COLOR", "OTHER"])
  func noColorIsRespected(_ variable: String) throws {
    let tmux = try Tmux(
      width: 80, height: 24, environment: [variable: "1", "TERM": "xterm-256color"],
      script: Window.script())
    defer { tmux.close() }
    try tmux.expect("sim ✓")
    let codes = try tmux.styles()
    #expect(!codes.isEmpty)
    let isColored = codes.contains {
      (30...38).contains($0) || (40...48).contains($0) || (90...107).contains($0)
    }
    #expect(isColored == (variable != "NO_COLOR"), "\(codes)")
    try tmux.press("q")
    try Window.expectRestored(tmux, status: 0)
  }
}
