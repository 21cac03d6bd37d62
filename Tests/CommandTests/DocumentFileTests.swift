@testable import Explorer
import TestSupport
import Testing

@testable import kickscope

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

  @Test func aFolderThatIsNotThereIsSaid() {
    let place = Document.Place.path("/no/such/folder/a.toml")
    #expect(
      problem(DocumentFile.write(Document(place: place, text: "1"))) == "No such file or directory")
  }
}
