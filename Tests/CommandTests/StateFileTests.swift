import ArgumentParser
import Explorer
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import Commands

/// What is kept between runs is never half a file, and never costs a person one.
@Suite struct StateFileTests {
  private let folder: TemporaryFolder
  private let file: StateFile

  init() throws {
    folder = try TemporaryFolder()
    file = StateFile(path: "\(folder.path)/a/kickscope/state.toml")
  }

  private func contents() -> [String] {
    let names = try? SpawnedCommand(shell: "ls -A \(folder.path)/a/kickscope").output
    return (names ?? "").split(separator: "\n").map(String.init)
  }

  @Test(arguments: ["prototype --WP banana", "sweep --over L=1:3", "nowhere.toml"])
  func saysWhereWrongWordsStand(_ words: String) throws {
    let run = try SpawnedCommand(
      shell: """
        export XDG_STATE_HOME=$D; mkdir $D/kickscope
        echo 'last = "kickscope \(words)"' > $D/kickscope/state.toml
        $K --describe --last || echo $? $D/kickscope/state.toml
        """)
    let told = run.output.split(whereSeparator: \.isWhitespace).map(String.init)
    try #require(told.count == 2)
    #expect(["64", "66"].contains(told[0]))
    #expect(run.messages.contains("--last goes on with the words of 'last' in \(told[1])\n"))
    #expect(run.messages.contains("Error: "))
  }

  @Test func isMadeWithItsFolders() throws {
    #expect(file.read().memory == Memory())
    #expect(file.read().problems == [])
    #expect(file.write { _ in Memory(theme: "mono") } == nil)
    #expect(file.read().memory == Memory(theme: "mono"))
    #expect(contents() == ["state.toml"])
    var information = stat()
    #expect(stat("\(folder.path)/a", &information) == 0 && information.st_mode & 0o777 == 0o700)
  }

  @Test func aBrokenFileIsKeptBeside() throws {
    #expect(file.write { _ in Memory() } == nil)
    for text in ["first = ", "second = "] {
      try folder.write(text, to: "a/kickscope/state.toml")
      #expect(file.read().memory == Memory())
      #expect(file.read().problems.first?.text.hasPrefix("\(file.path):1") == true)
      #expect(file.write { _ in Memory(theme: "mono") } == nil)
      #expect(file.read().memory == Memory(theme: "mono"))
    }
    #expect(contents() == ["state.toml", "state.toml.broken", "state.toml.broken-2"])
    #expect(try folder.text(of: "a/kickscope/state.toml.broken") == "first = ")
    #expect(try folder.text(of: "a/kickscope/state.toml.broken-2") == "second = ")
  }

  @Test func withoutAFreeNameABrokenFileStays() throws {
    #expect(file.write { _ in Memory() } == nil)
    for name in ["", ".broken"] + (2...9).map({ ".broken-\($0)" }) {
      try folder.write("broken = ", to: "a/kickscope/state.toml\(name)")
    }
    #expect(file.write { _ in Memory() }?.contains("remove some") == true)
    #expect(try folder.text(of: "a/kickscope/state.toml") == "broken = ")
  }

  @Test(arguments: ["\u{0}", "theme = \"\\uD800\"", String(repeating: "#", count: 70_000)])
  func whateverIsThereIsSaid(_ text: String) throws {
    #expect(file.write { _ in Memory() } == nil)
    try folder.write(text, to: "a/kickscope/state.toml")
    #expect(file.read().problems.count == 1)
    let folders = StateFile(path: folder.path)
    #expect(folders.read().problems.count == 1)
    #expect(folders.write { _ in Memory() }?.hasPrefix("cannot be kept aside") == true)
  }

  /// As where another program has seen the broken one too, and was faster.
  @Test func whatIsWholeByNowIsNotPutAside() throws {
    #expect(file.write { _ in Memory(theme: "light") } == nil)
    #expect(file.write { _ in Memory(theme: "mono") } == nil)
    #expect(file.read().memory == Memory(theme: "mono"))
    #expect(contents() == ["state.toml"])
  }

  @Test func aBrokenFileIsPutAsideOnce() throws {
    #expect(file.write { _ in Memory() } == nil)
    try folder.write("broken = ", to: "a/kickscope/state.toml")
    let themes = try LookOptions.parse([]).foundThemes(folder: nil)
    let keeper = StateKeeper(file, themes, found: Memory())
    for theme in ["mono", "light"] { keeper.keep(Memory(theme: theme), tell: { _ in }) }
    #expect(keeper.finish() == nil)
    #expect(contents() == ["state.toml", "state.toml.broken"])
    #expect(file.read().memory == Memory(theme: "light"))
  }

  /// As where an editor saves half a file.
  @Test func whatBreaksDuringARunIsKeptBeside() throws {
    let start = Memory(theme: "mono")
    #expect(file.write { _ in start } == nil)
    let keeper = StateKeeper(
      file, try LookOptions.parse([]).foundThemes(folder: nil), found: start)
    try folder.write("theme = ", to: "a/kickscope/state.toml")
    keeper.keep(Memory(theme: "light"), tell: { _ in })
    #expect(keeper.finish() == nil)
    #expect(try folder.text(of: "a/kickscope/state.toml.broken") == "theme = ")
    #expect(file.read().memory == Memory(theme: "light"))
  }

  @Test func twoRunsAtOnceKeepWhatEachHasChanged() async throws {
    let themes = try LookOptions.parse([]).foundThemes(folder: nil)
    for _ in 0..<20 {
      let start = Memory(theme: "mono", last: "kickscope prototype")
      #expect(file.write { _ in start } == nil)
      let changed = [
        Memory(theme: "light", last: start.last), Memory(theme: "mono", last: "kickscope nvme"),
      ]
      let file = file
      await withTaskGroup { group in
        for memory in changed {
          group.addTask {
            let keeper = StateKeeper(file, themes, found: start)
            keeper.keep(memory) { _ in }
            _ = keeper.finish()
          }
        }
      }
      #expect(file.read().memory == Memory(theme: "light", last: "kickscope nvme"))
    }
  }

  @Test func twoRunsKeepWhatEachHasChanged() throws {
    let start = Memory(theme: "mono", isMouseOn: true, last: "kickscope prototype")
    #expect(file.write { _ in start } == nil)
    let themes = try LookOptions.parse([]).foundThemes(folder: nil)
    let keepers = (0..<2).map { _ in StateKeeper(file, themes, found: start) }
    var memories = [start, start]
    func keep(_ run: Int, _ change: (inout Memory) -> Void) {
      change(&memories[run])
      keepers[run].keep(memories[run]) { _ in }
      #expect(keepers[run].finish() == nil)
    }
    keep(0) { $0.theme = "light" }
    keep(1) { $0.last = "kickscope nvme" }
    #expect(file.read().memory == Memory(theme: "light", isMouseOn: true, last: "kickscope nvme"))
    keep(1) { $0.theme = "dark" }
    keep(0) { $0.isMouseOn = nil }
    #expect(file.read().memory == Memory(theme: "dark", last: "kickscope nvme"))
  }

  @Test func whatCannotBeKeptIsSaidOnce() throws {
    try folder.write("", to: "b")
    let themes = try LookOptions.parse([]).foundThemes(folder: nil)
    let keeper = StateKeeper(
      StateFile(path: "\(folder.path)/b/state.toml"), themes, found: Memory())
    let told = Atomic(0)
    for theme in ["mono", "light", "dark"] {
      keeper.keep(Memory(theme: theme)) { _ in told.add(1, ordering: .relaxed) }
    }
    #expect(keeper.finish()?.hasSuffix("Not a directory; what you changed is not kept") == true)
    #expect(told.load(ordering: .relaxed) == 1)
  }

  @Test func aPlaceThatCannotBeIsSaid() throws {
    try folder.write("", to: "b")
    #expect(
      StateFile(path: "\(folder.path)/b/kickscope/state.toml").write { _ in Memory() }
        == "Not a directory")
    #expect(StateFile(path: "/proc/x/state.toml").write { _ in Memory() } != nil)
    #expect(StateFile(path: "\(folder.path)/b/kickscope/state.toml").read().problems == [])
  }

  @Test func followsXDG() {
    func folder(_ variables: [String: String]) -> String? {
      ConfigurationFolder.state { variables[$0] }
    }
    #expect(folder(["XDG_STATE_HOME": "/s", "HOME": "/h"]) == "/s/kickscope")
    #expect(folder(["XDG_STATE_HOME": "s", "HOME": "/h"]) == "/h/.local/state/kickscope")
    #expect(folder(["HOME": "/h"]) == "/h/.local/state/kickscope")
    #expect(folder([:]) == nil)
  }

  /// Whoever comes last has the whole file; whoever reads meanwhile sees one of the two.
  @Test func twoAtOnce() async {
    #expect(file.write { _ in Memory(theme: "a") } == nil)
    let file = file
    await withTaskGroup(of: Bool.self) { group in
      for theme in ["a", String(repeating: "b", count: 20_000)] {
        group.addTask {
          (0..<30).allSatisfy { _ in
            let problem = file.write { _ in Memory(theme: theme) }
            let (memory, problems) = file.read()
            return problem == nil && problems.isEmpty && memory.theme?.isEmpty == false
          }
        }
      }
      for await isWhole in group { #expect(isWhole) }
    }
    #expect(contents() == ["state.toml"])
  }
}
