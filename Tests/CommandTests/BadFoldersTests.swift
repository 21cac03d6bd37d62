import TestSupport
import Testing

/// A configuration folder full of bad files: what is wrong is said, all else is listed.
@Suite(.serialized) struct BadFoldersTests {
  @Test(arguments: [
    ("themes", "themes", BadFilesTests.Kind.theme), ("presets", "presets", .preset),
    ("lessons", "lesson list", .lesson),
  ])
  func complainsOfEachAndListsTheRest(
    folder: String, command: String, kind: BadFilesTests.Kind
  ) throws {
    let home = try TemporaryFolder()
    home.makeFolder("kickscope")
    home.makeFolder("kickscope/\(folder)")
    let text = try kind.text()
    let files =
      BadFile.written(text) + BadFile.broken(text) + BadFile.brokenTOML(text)
      + BadFile.truncated(text) + BadFile.wrongKinds(text)
    for file in files { try file.write(to: home, into: "kickscope/\(folder)", ".toml") }
    let run = try SpawnedCommand(
      shell: """
        cd \(home.path)/kickscope/\(folder)
        mkdir folder.toml; mkfifo pipe.toml; ln -s loop.toml loop.toml; ln -s none x.toml
        $K \(command)
        """, environment: ["XDG_CONFIG_HOME=\(home.path)"])
    #expect(run.status == 0)
    let place = "\(home.path)/kickscope/\(folder)/"
    var complained: Set<Substring> = []
    for line in run.messages.split(separator: "\n") {
      let isOfFile = line.hasPrefix(place)
      #expect(isOfFile && line.utf8.count < 1_000, "\(line.prefix(300))")
      guard isOfFile else { continue }
      complained.insert(line.dropFirst(place.count).prefix { $0 != "." })
      #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }, "\(line)")
    }
    let listed = Set(
      run.output.split(separator: "\n").compactMap { $0.split(separator: " ").first })
    for file in files {
      let isListed = listed.contains(file.name[...])
      let isWrong = complained.contains(file.name[...])
      #expect(isListed || isWrong, "nothing is said of \(file.name)")
      if file.isGood { #expect(isListed && !isWrong, "\(file.name)") }
    }
    #expect(complained.isSuperset(of: ["binary", "huge", "brackets", "dots", "loop", "x"]))
  }
}
