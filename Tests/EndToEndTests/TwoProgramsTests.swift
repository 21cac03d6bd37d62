import Explorer
import Glibc
import Plotting
import Programs
import TestSupport
import Testing

@testable import Commands

/// Two programs of one person, each in a terminal of its own, that end at once.
@Suite(.serialized) struct TwoProgramsTests {
  /// Whoever reads meanwhile sees the file of one of the two.
  @Test func bothLeaveAWholeFile() throws {
    let home = try TemporaryFolder()
    let folder = "\(home.path)/.local/state/kickscope"
    let file = StateFile(path: "\(folder)/state.toml")
    for _ in 0..<10 {
      let (first, second) = (try Player(home: home.path), try Player(home: home.path))
      try first.awaitFrame()
      try second.awaitFrame()
      try first.terminal.send("[q")
      try second.terminal.send("tq")
      let deadline = ContinuousClock.now + .seconds(Sanitizer.deadline)
      while first.status == nil || second.status == nil, ContinuousClock.now < deadline {
        try first.advance()
        try second.advance()
        #expect(file.read().problems == [])
      }
      #expect(first.status == 0 && second.status == 0)
      #expect(file.read().problems == [] && file.read().memory != Memory())
      #expect(FolderNames.all(in: folder)?.sorted() == [".", "..", "state.toml"])
    }
  }

  /// The program in a terminal, killed where it has not ended.
  private final class Player {
    var terminal: PseudoTerminal
    private let process: pid_t
    private(set) var status: Int32?

    init(home: String) throws {
      let size = Size(width: 80, height: 24)
      let terminal = try PseudoTerminal(size, watching: Rect(size))
      process = try Program(path: try SpawnedCommand.program()).start(
        [], on: terminal.name, environment: ["TERM=xterm-256color", "HOME=\(home)"])
      self.terminal = terminal
    }

    deinit {
      guard status == nil else { return }
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }

    func awaitFrame() throws {
      let frame = try terminal.burst(
        quiet: .milliseconds(100), least: 500, patience: .seconds(Sanitizer.deadline))
      try #require(frame != nil)
    }

    /// Takes what it sends, without which it cannot end, and sees whether it has ended.
    func advance() throws {
      try terminal.settle(.milliseconds(1))
      var status: Int32 = 0
      if self.status == nil, waitpid(process, &status, WNOHANG) == process {
        self.status = status
      }
    }
  }
}
