import Programs
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
}
