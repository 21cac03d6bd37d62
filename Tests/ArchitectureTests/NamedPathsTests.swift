import TestSupport
import Testing

/// What the pages for those who change the code name is there.
@Suite struct NamedPathsTests {
  @Test(arguments: ["CONTRIBUTING.md", "docs/architecture.md"])
  func everyPathExists(_ path: String) throws {
    let named = try Page(path).codes.compactMap(Self.path)
    #expect(named.count > 20)
    for path in named { #expect(Page.exists(path), "there is no \(path)") }
  }

  @Test(arguments: ["CONTRIBUTING.md", "docs/architecture.md"])
  func everyTestThatIsNamedExists(_ path: String) throws {
    let files = try Self.testFiles()
    for code in try Page(path).codes where code.wholeMatch(of: /\w+Tests/) != nil {
      #expect(files.contains(code) || Page.exists("Tests/\(code)"), "there are no \(code)")
    }
  }

  /// A path in the package; nil for other code, and for paths with a name that is to be filled in.
  private static func path(_ code: String) -> String? {
    let folders = ["Sources/", "Tests/", "docs/", "themes/", "packaging/", ".ci/"]
    let isPath = folders.contains { code.hasPrefix($0) } || code == "Package.swift"
    guard isPath, !code.contains("NAME"), !code.contains("*"), !code.contains(" ") else {
      return nil
    }
    return code
  }

  private static func testFiles() throws -> Set<String> {
    var names: Set<String> = []
    let files = SourceFile.files(in: "Tests")
    for file in files {
      names.insert(String((file.path.split(separator: "/").last ?? "").dropLast(6)))
    }
    return names
  }
}
