import Dispatch
import Glibc
import TestSupport
import Testing

@testable import Commands

/// Files are written beside their places, and nobody gets into another's way.
@Suite struct DraftTests {
  private let folder: TemporaryFolder
  private var path: String { "\(folder.path)/b.svg" }

  init() throws { folder = try TemporaryFolder() }

  private func contents() -> [String] {
    (FolderNames.all(in: folder.path) ?? []).filter { $0 != "." && $0 != ".." }.sorted()
  }

  @Test func whatOthersHaveLeftWhenTheyWereKilledGoes() throws {
    let held = "b.svg.99999998-89abcdef~"
    let others = [
      "b.svg.1-89abcdef~", "b.svg.99999999-89abcde~", "b.svg.99999999~", "b.svg.x-89abcdef~",
      "b.svg~", "other.99999999-89abcdef~",
    ]
    for name in ["b.svg.99999999-89abcdef~", held] + others { try folder.write("half", to: name) }
    let descriptor = open("\(folder.path)/\(held)", O_RDWR | O_CLOEXEC)
    #expect(flock(descriptor, LOCK_EX) == 0)
    try OutputFile.write("whole", to: path)
    #expect(contents() == (["b.svg", held] + others).sorted())
    close(descriptor)
  }

  /// Of one process number, as two threads have, and two containers may.
  @Test func twoAtOnceBothEnd() throws {
    let first = try Draft(for: path)
    try Draft.write("second", to: path)
    #expect(try folder.text(of: "b.svg") == "second")
    #expect(write(first.descriptor, "first", 5) == 5)
    try first.finish()
    #expect(try folder.text(of: "b.svg") == "first")
    #expect(contents() == ["b.svg"])
  }

  @Test func oneIsLockedUntilItEnds() throws {
    let draft = try Draft(for: path)
    let name = try #require(contents().first)
    let other = open("\(folder.path)/\(name)", O_RDONLY | O_CLOEXEC)
    #expect(flock(other, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
    try draft.finish()
    #expect(flock(other, LOCK_EX | LOCK_NB) == 0)
    close(other)
  }

  /// As where two programs choose one name, and neither has asked.
  @Test func aFileThatCameMeanwhileStays() throws {
    try folder.write("theirs", to: "b.svg")
    let refusal = #expect(throws: Draft.Refusal.self) {
      try Draft.write("mine", to: path, mayReplace: false)
    }
    #expect(refusal?.code == EEXIST)
    #expect(try folder.text(of: "b.svg") == "theirs")
    #expect(contents() == ["b.svg"])
  }

  @Test func aPipeThatIsFullIsWaitedFor() throws {
    try #require(mkfifo(path, 0o600) == 0)
    // Without a reader nothing could be opened for writing.
    let source = ByteSource(name: path, descriptor: open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK))
    let text = String(repeating: "x", count: 300_000)
    let path = path
    let written = DispatchGroup()
    DispatchQueue.global().async(group: written) {
      try? Draft.write(text, to: path)
    }
    var found = 0
    var buffer = [UInt8](repeating: 0, count: 4096)
    while found < text.utf8.count {
      let read = try buffer.withUnsafeMutableBytes { try source.read($0) }
      found += read
      // Nothing: it has not been opened yet, or it ended too early.
      if read == 0, found > 0 || written.wait(timeout: .now() + .milliseconds(1)) == .success {
        break
      }
    }
    written.wait()
    #expect(found == text.utf8.count)
  }
}
