import Glibc
import TestSupport
import Testing

/// ^Z, fg, bg, and stops that nobody can answer, under a shell that controls jobs.
@Suite(.serialized) struct JobControlTests {
  private func shell(_ name: String = "sh", width: Int = 80, height: Int = 24) throws -> Tmux {
    let tmux = try Tmux(width: width, height: height, script: "exec env PS1='shell> ' \(name) -i")
    try tmux.expect("shell>")
    return tmux
  }

  /// A shell tells what has become of a job before it asks.
  private func expectJob(_ tmux: Tmux, _ word: String) throws {
    try tmux.expect("the shell should say \(word)") { screen in
      _ = try? tmux.press("Enter")
      return screen.contains(word)
    }
  }

  private func expectShell(_ tmux: Tmux, _ word: String) throws {
    try Window.expectPrompt(tmux, "shell>")
    try tmux.type("echo \(word.dropLast())\"\(word.suffix(1))\"\n")
    try tmux.expect("the shell should answer \(word)") { screen in
      screen.split(separator: "\n").contains { $0.hasSuffix(word) }
    }
    #expect(try tmux.display(Window.modes) == Window.untouched)
    try tmux.type("stty -a | grep -c -e ' -echo ' -e ' -icanon '; echo counted-\(word)\n")
    try tmux.expect("no mode should be left") { $0.contains("\n0\ncounted-\(word)") }
  }

  @Test func twiceWithAnOverlayAndAnotherSize() throws {
    let tmux = try shell()
    defer { tmux.close() }
    try tmux.type("$KICKSCOPE\n")
    try tmux.expect("T 3 900 ns")
    try tmux.press("?")
    try tmux.expect("help:")
    for (round, width) in [(1, 120), (2, 100)] {
      try tmux.press("C-z")
      try expectShell(tmux, "stopped\(round)")
      try tmux.resize(width: width, height: 36)
      try tmux.type("fg\n")
      try tmux.expect("the help should be back, as wide as the window") { screen in
        let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
        return screen.contains("help:") && lines[0].count == width - 1
      }
    }
    // Together they would be Alt and q.
    try tmux.press("Escape")
    try tmux.expect("the help should be closed") { !$0.contains("help:") }
    try tmux.press("q")
    try expectShell(tmux, "ended")
  }

  /// A ^Z in what is pasted takes the end of the paste with it.
  @Test func aPasteThatBreaksOff() throws {
    let tmux = try shell()
    defer { tmux.close() }
    try tmux.type("$KICKSCOPE\n")
    try tmux.expect("T 3 900 ns")
    // What the key before it does shows that the beginning was read.
    try tmux.type("[\u{1B}[200~1100")
    try tmux.expect("T 1 100 ns")
    try tmux.press("C-z")
    try expectShell(tmux, "stopped")
    try tmux.type("fg\n")
    try tmux.expect("T 1 100 ns")
    try tmux.press("u")
    try tmux.expect("T 3 900 ns")
    try tmux.press("q")
    try expectShell(tmux, "ended")
  }

  @Test func aStartInTheBackgroundWaitsForItsTurn() throws {
    let tmux = try shell()
    defer { tmux.close() }
    try tmux.type("$KICKSCOPE &\n")
    try expectJob(tmux, "Stopped")
    try expectShell(tmux, "waits1")
    try tmux.type("bg\n")
    try expectShell(tmux, "waits2")
    try tmux.type("fg\n")
    try tmux.expect("T 3 900 ns")
    try tmux.press("[")
    try tmux.expect("T 1 100 ns")
    try tmux.press("q")
    try expectShell(tmux, "ended")
  }

  /// It ends where it stands, and leaves the terminal to the shell; also one that had no time to give
  /// it back. Of that, bash undoes the modes.
  @Test(arguments: [SIGTSTP, SIGSTOP])
  func aStoppedOneIsEnded(by stop: Int32) throws {
    let tmux = try shell("bash --norc")
    defer { tmux.close() }
    try tmux.type("$KICKSCOPE\n")
    try tmux.expect("T 3 900 ns")
    let shell = try tmux.display("#{pane_pid}").filter(\.isNumber)
    let children = try SpawnedCommand(shell: "cat /proc/\(shell)/task/*/children").output
    let process = try #require(pid_t(children.filter(\.isNumber)))
    #expect(kill(process, stop) == 0)
    try tmux.expect("Stopped")
    #expect(kill(process, SIGTERM) == 0 && kill(process, SIGCONT) == 0)
    try expectJob(tmux, "Terminated")
    if stop == SIGTSTP { try expectShell(tmux, "ended") }
  }

  /// Before it has had the terminal.
  @Test func oneInTheBackgroundIsEnded() throws {
    let tmux = try shell()
    defer { tmux.close() }
    try tmux.type("$KICKSCOPE &\n")
    try expectJob(tmux, "Stopped")
    try tmux.type("kill %1; kill -CONT %1\n")
    try expectJob(tmux, "Terminated")
    try expectShell(tmux, "ended")
  }

  /// SIGSTOP leaves the program no time to give the terminal back; it draws all again.
  @Test func aStopThatCannotBeAnswered() throws {
    let tmux = try Tmux(width: 80, height: 24, script: Window.script())
    defer { tmux.close() }
    try tmux.expect("T 3 900 ns")
    let process = try Window.process(tmux)
    #expect(kill(process, SIGSTOP) == 0)
    try tmux.press("[")
    try tmux.resize(width: 100, height: 30)
    #expect(kill(process, SIGCONT) == 0)
    try tmux.expect("the key should count") { screen in
      screen.contains("T 1 100 ns") && screen.prefix { $0 != "\n" }.count == 99
    }
    try tmux.press("q")
    try Window.expectRestored(tmux, status: 0)
  }
}
