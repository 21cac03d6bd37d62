import Explorer
import Glibc
import Plotting
import Programs
import TestSupport
import Testing

@testable import Commands

/// Two programs of one person, each in a terminal of its own.
@Suite(.serialized) struct TwoProgramsTests {
  /// Also at the same moment, and whoever reads meanwhile sees a whole file.
  @Test func bothLeaveWhatTheyChanged() throws {
    for _ in 0..<10 {
      let home = try Home()
      let (first, second) = (try home.player(), try home.player())
      try first.terminal.send(Self.knob)
      try second.terminal.send(Self.theme)
      let deadline = ContinuousClock.now + .seconds(Sanitizer.deadline)
      while first.status == nil || second.status == nil, ContinuousClock.now < deadline {
        try first.advance()
        try second.advance()
        #expect(home.file.read().problems == [])
      }
      #expect(first.status == 0 && second.status == 0)
      let memory = try home.memory()
      #expect(Self.hasKnob(memory) && memory.theme == "light", "\(memory)")
    }
  }

  @Test(arguments: [[knob, theme], [theme, knob]])
  func oneBehindTheOtherLosesNothing(_ keys: [String]) throws {
    let home = try Home()
    let players = try keys.map { _ in try home.player() }
    for (player, keys) in zip(players, keys) {
      try player.terminal.send(keys)
      let deadline = ContinuousClock.now + .seconds(Sanitizer.deadline)
      while player.status == nil, ContinuousClock.now < deadline { try player.advance() }
      #expect(player.status == 0)
    }
    let memory = try home.memory()
    #expect(Self.hasKnob(memory) && memory.theme == "light", "\(memory)")
  }

  /// Goes to the next border, and ends.
  private static let knob = "[q"
  /// Takes the next theme, and ends.
  private static let theme = "tq"

  private static func hasKnob(_ memory: Explorer.Memory) -> Bool {
    memory.last?.contains("--WP 1100") == true
  }

  /// A person's home, in which no program has been yet.
  private struct Home {
    private let home: TemporaryFolder
    private var folder: String { "\(home.path)/.local/state/kickscope" }
    var file: StateFile { StateFile(path: "\(folder)/state.toml") }

    init() throws { home = try TemporaryFolder() }

    /// A program that has shown what it begins with.
    func player() throws -> Player {
      let player = try Player(home: home.path)
      try player.awaitFrame()
      return player
    }

    /// What is left there, beside which there is nothing.
    func memory() throws -> Explorer.Memory {
      let (memory, problems) = file.read()
      #expect(problems == [])
      #expect(FolderNames.all(in: folder)?.sorted() == [".", "..", "state.toml"])
      return memory
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
