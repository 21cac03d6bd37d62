import Glibc
import Plotting
import Programs
import TestSupport
import Testing

@testable import kickscope_bench

/// A program that is run to its end.
@Suite struct ProgramTests {
  private let shell = Program(path: "/bin/sh")

  @Test func keepsAllOfTheOutput() throws {
    let lines = 30_000
    let run = try shell.run(["-c", "seq \(lines); echo remark >&2"])
    #expect(run.output == Array((1...lines).map { "\($0)\n" }.joined().utf8))
    #expect(run.time > .zero)
  }

  @Test(arguments: [("echo no >&2; echo more >&2; exit 64", 64, "no"), ("kill -9 $$", 137, "")])
  func aFailureIsToldWithItsFirstMessage(_ script: String, _ status: Int32, _ message: String) {
    #expect {
      try shell.run(["-c", script])
    } throws: { error in
      guard case ProgramFailure.failed(status, message) = error else { return false }
      return true
    }
  }

  /// Whatever the thread that starts it blocks.
  @Test func signalsAreAsAShellHasThem() throws {
    var (term, before) = (sigset_t(), sigset_t())
    sigemptyset(&term)
    sigaddset(&term, SIGTERM)
    #expect(pthread_sigmask(SIG_BLOCK, &term, &before) == 0)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    // Of the C library's own, from 32 on, it ignores two.
    let run = try shell.run(["-c", "grep -cE '^Sig(Blk|Ign):.*[08]0{7}$' /proc/self/status"])
    #expect(run.output == Array("2\n".utf8))
  }

  @Test func nothingIsInheritedFromAPseudoTerminal() throws {
    let size = Size(width: 80, height: 24)
    let terminal = try PseudoTerminal(size, watching: Rect(size))
    let run = try shell.run(["-c", "ls -l /proc/$$/fd"])
    let descriptors = String(decoding: run.output, as: UTF8.self)
    #expect(descriptors.contains("pipe:"))
    // The terminal's own end is /dev/ptmx or /dev/pts/ptmx.
    #expect(!descriptors.contains("ptmx"))
    #expect(!descriptors.contains(terminal.name))
  }

  @Test func aProgramWithoutAFrameIsEnded() throws {
    let folder = try TemporaryFolder()
    let script = "echo $$ > \(folder.path)/process; exec sleep 600"
    #expect(throws: ProgramFailure.self) {
      _ = try TerminalRun(shell, ["-c", script], size: Size(width: 80, height: 24))
    }
    let process = try #require(pid_t(folder.text(of: "process").prefix(while: \.isNumber)))
    #expect(kill(process, 0) != 0 && errno == ESRCH)
  }
}
