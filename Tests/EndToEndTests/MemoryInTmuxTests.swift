import Glibc
import TestSupport
import Testing

/// What one run leaves to the next, however it ends.
@Suite(.serialized) struct MemoryInTmuxTests {
  private static let state = ".local/state/kickscope/state.toml"

  /// Waits until the file of the window's home says it.
  private func expectKept(_ text: String, _ tmux: Tmux, _ file: String = state) throws {
    let deadline = ContinuousClock.now + .seconds(Sanitizer.deadline)
    var last = ""
    while ContinuousClock.now < deadline {
      last = (try? tmux.optionalFile(file)) ?? ""
      if last.contains(text) { return }
      usleep(20_000)
    }
    Issue.record("\(text) should be kept; there is: \(last)")
  }

  /// After a kill that no program can answer, the next one goes on with the knob and the looks.
  @Test func aKillLosesNothing() throws {
    let tmux = try Tmux(
      width: 120, height: 36,
      script: """
        ls -A .local && exit
        \(Self.killed)
        "$KICKSCOPE" --last
        \(Window.script("--no-state"))
        """)
    defer { tmux.close() }
    try tmux.expect("sim ✓")
    try tmux.press("g", "[")
    try tmux.expect("T 1 100 ns")
    try expectKept("last = \"kickscope prototype --WP 1100\"", tmux)
    try expectKept("glyphs = \"quadrant\"", tmux)
    #expect(kill(try Window.process(tmux), SIGKILL) == 0)
    // The next one draws with the same glyphs: no braille in any cell.
    let next = try tmux.expect("the same point should be there again") {
      $0.contains("T 1 100 ns") && $0.contains("q quit")
    }
    #expect(!next.unicodeScalars.contains { (0x2801...0x28FF).contains($0.value) })
    try tmux.press("q")
    // And one that remembers nothing is as it always was.
    try tmux.expect("T 3 900 ns")
    try tmux.press("q")
    try Window.expectRestored(tmux, status: 0)
    #expect(try tmux.file(Self.state).contains("--WP 1100"))
  }

  private static let killed = """
    sh -c 'echo $$ > pid; exec "$KICKSCOPE"'
    stty sane
    printf '\\033[?1049l\\033[?1002l\\033[?1006l\\033[?2004l\\033[?25h'
    """

  /// Before the hand has rested.
  @Test(arguments: [("TERM", 143), ("HUP", 129)])
  func aSignalRightBehindAKeyLosesNothing(_ signal: String, _ status: Int) throws {
    let tmux = try Tmux(width: 80, height: 24, script: Window.script())
    defer { tmux.close() }
    try tmux.expect("T 3 900 ns")
    try tmux.press("[")
    try tmux.expect("T 1 100 ns")
    #expect(kill(try Window.process(tmux), signal == "TERM" ? SIGTERM : SIGHUP) == 0)
    try Window.expectRestored(tmux, status: status)
    #expect(try tmux.file(Self.state).contains("--WP 1100"))
  }

  /// As where a window is closed, and kernel and shell both say so: some come while it writes.
  @Test(arguments: [("TERM", 143), ("HUP", 129)])
  func asManyAsComeLoseNothing(_ signal: String, _ status: Int) throws {
    let tmux = try Tmux(width: 80, height: 24, script: Window.script())
    defer { tmux.close() }
    try tmux.expect("T 3 900 ns")
    try tmux.press("[")
    try tmux.expect("T 1 100 ns")
    let process = try Window.process(tmux)
    let deadline = ContinuousClock.now + .seconds(Sanitizer.deadline)
    while ContinuousClock.now < deadline, kill(process, Int32(status - 128)) == 0 { usleep(100) }
    try Window.expectRestored(tmux, status: status)
    #expect(try tmux.file(Self.state).contains("--WP 1100"))
  }

  @Test func lookingChangesNothing() throws {
    let tmux = try Tmux(
      width: 80, height: 24,
      script: """
        \(Window.script().replacing("exec sleep 600", with: "ls -A .local; echo listed"))
        exec sleep 600
        """)
    defer { tmux.close() }
    try tmux.expect("T 3 900 ns")
    try tmux.press("?")
    try tmux.expect("help:")
    try tmux.press("?")
    try tmux.expect("the help should be closed") { !$0.contains("help:") }
    try tmux.press("q")
    try Window.expectRestored(tmux, status: 0)
    let screen = try tmux.expect("listed")
    #expect(screen.contains("No such file"))
  }

  @Test func aBrokenFileIsSaidAndKept() throws {
    let tmux = try Tmux(
      width: 120, height: 36,
      script: """
        mkdir -p .local/state/kickscope
        printf 'mouse = "off"\\ntheme = 3\\n' > \(Self.state)
        \(Window.script())
        """)
    defer { tmux.close() }
    let screen = try tmux.expect("state.toml:2: theme: is a whole number")
    #expect(screen.contains("T 3 900 ns"))
    try tmux.press("t", "q")
    try Window.expectRestored(tmux, status: 0)
    #expect(try tmux.screen().contains("state.toml:2: theme"))
    #expect(try tmux.file(Self.state).contains("theme = \"light\""))
    #expect(try tmux.file("\(Self.state).broken") == "mouse = \"off\"\ntheme = 3\n")
  }

  /// A file that may not grow, as on a full disk, and a home in which nothing can be made. That it
  /// is said but once is held by `StateFileTests`.
  @Test(arguments: [
    ("\(Sanitizer.withoutFile); ulimit -f 0", "File too large"),
    ("export HOME=/proc", "No such file"),
  ])
  func whatCannotBeKeptIsSaid(_ trouble: String, _ reason: String) throws {
    let script = Window.script().replacing("exec \"", with: "\(trouble); exec \"")
    let tmux = try Tmux(width: 120, height: 36, script: script)
    defer { tmux.close() }
    try tmux.expect("T 3 900 ns")
    try tmux.press("t")
    try tmux.expect("\(reason)")
    try tmux.press("[")
    try tmux.expect("T 1 100 ns")
    try tmux.press("q")
    try Window.expectRestored(tmux, status: 0)
    try tmux.expect("what you changed is not kept")
  }

  @Test func aThemeThatIsEditedReloads() throws {
    let tmux = try Tmux(
      width: 120, height: 36,
      script: """
        mkdir -p .config/kickscope/themes
        printf 'background = "#101010"\\n' > .config/kickscope/themes/mine.toml
        \(Window.script("--theme mine --color 256"))
        """)
    defer { tmux.close() }
    try tmux.expect("T 3 900 ns")
    // As editors do it: a new file in the place of the old one.
    try tmux.write("background = \"#1010zz\"\n", to: ".config/kickscope/themes/new~")
    try tmux.rename(".config/kickscope/themes/new~", to: ".config/kickscope/themes/mine.toml")
    try tmux.expect("mine.toml:1: background")
    try tmux.write("background = \"#e0e0e0\"\n", to: ".config/kickscope/themes/mine.toml")
    try tmux.expect("theme mine: read again")
    try tmux.expect(style: 254)
    try tmux.press("q")
    try Window.expectRestored(tmux, status: 0)
  }
}
