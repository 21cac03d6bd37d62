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
    let named = try Page(path).codes.filter { $0.wholeMatch(of: /\w+Tests/) != nil }
    #expect(!named.isEmpty)
    for name in named {
      #expect(files.contains(name) || Page.exists("Tests/\(name)"), "there are no \(name)")
    }
  }

  /// A filter that matches nothing passes.
  @Test func everyFilterMatchesASuite() throws {
    let suites = Self.suites()
    let filters = try Self.filters()
    #expect(filters.count > 2)
    for filter in filters.joined() {
      let pattern = try Regex(filter)
      #expect(suites.contains { $0.firstMatch(of: pattern) != nil }, "there are no \(filter)")
    }
  }

  /// The line that records names every suite that compares with what was recorded.
  @Test func everySuiteWithGoldensIsRecorded() throws {
    let recorded = try Self.filters { $0.hasPrefix("KICKSCOPE_RECORD=1 ") }.flatMap { $0 }
    var count = 0
    for file in SourceFile.files(in: "Tests") where file.path.hasSuffix("Tests.swift") {
      var suite = ""
      var missed: Set<String> = []
      for line in file.lines {
        if let match = line.firstMatch(of: /struct (\w+Tests)\b/) { suite = String(match.1) }
        guard line.contains(/^ *try expectGolden\(/) else { continue }
        count += 1
        if !recorded.contains(where: { $0.split(separator: ".").last == suite[...] }) {
          missed.insert(suite)
        }
      }
      #expect(missed.isEmpty, "\(file.path)")
    }
    #expect(count > 40)
  }

  /// What stands between the bars of each `--filter` of the pages, of lines of a shell and of prose.
  private static func filters(
    where isMeant: (String) -> Bool = { _ in true }
  ) throws -> [[String]] {
    var filters: [[String]] = []
    for path in ["CONTRIBUTING.md", "README.md"] {
      let page = try Page(path)
      let shell: [String] = page.blocks.filter { $0.language == "sh" }.flatMap(\.lines)
      for line in shell + page.codes where isMeant(line) {
        for match in line.matches(of: /--filter (?:'([^']+)'|(\S+))/) {
          let filter = match.1 ?? match.2 ?? ""
          filters.append(filter.split(separator: "|").map(String.init))
        }
      }
    }
    return filters
  }

  /// All suites with their modules: `PlottingTests.GoldenTests`.
  private static func suites() -> [String] {
    SourceFile.files(in: "Tests").flatMap { file in
      let module = file.path.split(separator: "/").dropLast().last ?? ""
      return file.lines.compactMap { $0.firstMatch(of: /struct (\w+Tests)\b/) }.map {
        "\(module).\($0.1)"
      }
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
