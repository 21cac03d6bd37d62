import Explorer
import Foundation
import TestSupport
import Testing

@testable import Commands

/// Where a person's own themes are found.
@Suite struct ThemeFilesTests {
  @Test func folderByXDG() {
    func folder(_ variables: [String: String]) -> String? {
      ConfigurationFolder.path("themes") { variables[$0] }
    }
    #expect(folder(["XDG_CONFIG_HOME": "/c", "HOME": "/h"]) == "/c/kickscope/themes")
    #expect(folder(["HOME": "/h"]) == "/h/.config/kickscope/themes")
    #expect(folder(["XDG_CONFIG_HOME": "c", "HOME": "/h"]) == "/h/.config/kickscope/themes")
    #expect(folder([:]) == nil)
  }

  @Test(arguments: [(1, "\\344"), (3, "# \\303\\244\\n\\n\\344"), (2, "a\\n\\303")])
  func namesTheLineThatIsNoText(_ line: Int, _ bytes: String) throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/a.toml"
    _ = try SpawnedCommand(shell: "printf '\(bytes)' > \(path)")
    #expect(throws: FileError(file: path, line: line, problem: .notText)) {
      try TextFile.read(path)
    }
  }

  @Test func ownThemesAreReadAndBadFilesReported() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "kickscope-themes-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func write(_ bytes: [UInt8], _ name: String) throws {
      try Data(bytes).write(to: folder.appending(path: name))
    }
    try write(Array("name = \"Mine\"\ntext = \"rot\"".utf8), "mine.toml")
    try write([0xFF, 0xFE, 0x00], "binary.toml")
    try write([UInt8](repeating: 0x20, count: 70_000), "large.toml")
    try write([], "notes.txt")
    try write(Array("name = \"Hidden\"".utf8), ".hidden.toml")
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "gone.toml"), withDestinationURL: folder.appending(path: "none"))
    try FileManager.default.createDirectory(
      at: folder.appending(path: "folder.toml"), withIntermediateDirectories: true)

    let (library, unreadable) = ThemeFiles.library(folder: folder.path)
    let mine = try #require(library.named("mine"))
    #expect(mine.theme.title == "Mine")
    #expect(mine.origin == .file(folder.path + "/mine.toml"))
    #expect(mine.problems.map(\.line) == [2])
    #expect(library.entries.count == Theme.builtIn.count + 1)
    #expect(
      unreadable.map { $0.file.split(separator: "/").last } == [
        "binary.toml", "gone.toml", "large.toml",
      ])
    #expect(unreadable.first?.problem == .notText)
    #expect(unreadable.last?.problem == .tooLarge(limit: 65_536))
  }

  @Test func missingFolderIsNoProblem() {
    let (library, unreadable) = ThemeFiles.library(folder: "/nowhere/at/all")
    #expect(library.entries.count == Theme.builtIn.count)
    #expect(unreadable == [])
    #expect(ThemeFiles.library(folder: nil).library.entries.count == Theme.builtIn.count)
  }

  /// Also where one links to, and one that stands elsewhere; before any of them was read.
  @Test(arguments: ["themes/own.toml", "links/linked.toml", "elsewhere/named.toml"])
  func aChangeIsTold(_ name: String) throws {
    let folder = try TemporaryFolder()
    for name in ["themes", "links", "elsewhere"] { folder.makeFolder(name) }
    try folder.write("", to: "links/linked.toml")
    symlink("../links/linked.toml", "\(folder.path)/themes/linked.toml")
    defer { withExtendedLifetime(folder) {} }
    let watch = try #require(
      ThemeWatch("\(folder.path)/elsewhere/named.toml", folder: "\(folder.path)/themes"))
    #expect(watch.entries() == nil)
    try folder.write("name = \"Changed\"", to: name)
    let entries = try #require(watch.entries())
    #expect(entries.contains { $0.theme.title == "Changed" })
    #expect(watch.entries() == nil)
  }

  @Test func themeAtAPath() {
    #expect(TextFile.isPath("./mine"))
    #expect(TextFile.isPath("mine.toml"))
    #expect(!TextFile.isPath("mine"))
    #expect(throws: CommandFailure.cannotOpen(path: "/nowhere/mine.toml", code: 2)) {
      try ThemeFiles.theme(at: "/nowhere/mine.toml")
    }
  }
}
