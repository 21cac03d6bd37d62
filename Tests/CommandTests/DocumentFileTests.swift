import Glibc
@testable import Explorer
import TestSupport
import Testing

@testable import Commands

/// Documents are written whole, and replace only what they may.
@Suite struct DocumentFileTests {
  private func problem(_ action: Action) -> String? {
    guard case .documentWritten(_, _, let problem) = action else { return "another action" }
    return problem
  }

  @Test func replacesUnlessItMayNot() throws {
    let folder = try TemporaryFolder()
    let place = Document.Place.path("\(folder.path)/a.toml")
    #expect(
      problem(DocumentFile.write(Document(place: place, text: "1", mayReplace: false))) == nil)
    #expect(try folder.text(of: "a.toml") == "1")
    #expect(
      DocumentFile.write(Document(place: place, text: "2", mayReplace: false))
        == .documentExists(place))
    #expect(try folder.text(of: "a.toml") == "1")
    #expect(problem(DocumentFile.write(Document(place: place, text: "3"))) == nil)
    #expect(try folder.text(of: "a.toml") == "3")
    #expect(try ConfigurationFolder.files(in: folder.path) == ["\(folder.path)/a.toml"])
  }

  @Test func aScenarioThatAnotherHasSavedIsAskedAbout() throws {
    let folder = try TemporaryFolder()
    folder.makeFolder("presets")
    try folder.write("L = 8", to: "presets/a.toml")
    let document = Document(place: .scenario(name: "a"), text: "1", mayReplace: false)
    #expect(
      DocumentFile.write(document, presets: "\(folder.path)/presets")
        == .documentExists(document.place))
    #expect(try folder.text(of: "presets/a.toml") == "L = 8")
  }

  @Test func aFolderThatIsNotThereIsSaid() {
    let place = Document.Place.path("/no/such/folder/a.toml")
    #expect(
      problem(DocumentFile.write(Document(place: place, text: "1"))) == "No such file or directory")
  }

  /// A link stays a link, and what it leads to keeps its permissions.
  @Test func followsALink() throws {
    let folder = try TemporaryFolder()
    let (file, link) = ("\(folder.path)/a.svg", "\(folder.path)/b.svg")
    #expect(problem(DocumentFile.write(Document(place: .path(file), text: "1"))) == nil)
    #expect(chmod(file, 0o600) == 0)
    #expect(symlink(file, link) == 0)
    #expect(problem(DocumentFile.write(Document(place: .path(link), text: "2"))) == nil)
    #expect(try folder.text(of: "a.svg") == "2")
    var information = stat()
    #expect(lstat(link, &information) == 0 && information.st_mode & S_IFMT == S_IFLNK)
    #expect(stat(file, &information) == 0 && information.st_mode & 0o777 == 0o600)
  }

  /// A figure that does not get whole leaves the one before.
  @Test func aFileIsReplacedWhole() throws {
    let folder = try TemporaryFolder()
    try OutputFile.write("first", to: "\(folder.path)/a.svg")
    try OutputFile.write("second", to: "\(folder.path)/a.svg")
    #expect(try folder.text(of: "a.svg") == "second")
    #expect(throws: CommandFailure.self) {
      try OutputFile.write("x", to: "\(folder.path)/none/a.svg")
    }
  }
}
