import Foundation
import TestSupport
import Testing

/// The table of who may import whom, in `docs/architecture.md`, held against the source.
@Suite struct ImportsTests {
  /// The cells of the table's lines, of which each begins with the room.
  private static let lines: [[String]] = {
    let page = (try? Page("docs/architecture.md"))?.lines ?? []
    return page.filter { $0.hasPrefix("| [`") }.map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }()

  /// The modules that a room may import; what Swift cannot import has a line, but may nothing.
  private static let allowed: [String: Set<String>] = {
    var allowed: [String: Set<String>] = [:]
    for line in lines where line.last != "–" {
      var modules: Set<String> = []
      for word in (line.last ?? "").split(separator: ", ") {
        switch word {
        case "nothing": break
        case "all of the above": modules.formUnion(allowed.keys)
        case "the system": modules.formUnion(["Glibc", "Dispatch", "Synchronization"])
        default: modules.insert(String(word))
        }
      }
      for room in named(in: line.first ?? "") { allowed[room] = modules }
    }
    return allowed
  }()

  /// The folders to which a text has links.
  private static func named(in text: String) -> [String] {
    text.matches(of: /\(\.\.\/Sources\/([^)]+)\)/).map { String($0.1) }
  }

  @Test func everyFolderHasItsLine() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Page.root.appendingPathComponent("Sources").path)
    #expect(Set(folders) == Set(Self.lines.joined().flatMap(Self.named)))
  }

  @Test func theTableSaysWhatIsNotAllowed() {
    #expect(Self.allowed["Plotting"]?.isEmpty == true)
    #expect(Self.allowed["Explorer"]?.isDisjoint(with: ["Terminal", "QueueLab", "Glibc"]) == true)
    #expect(Self.allowed["Commands"]?.isSuperset(of: ["Terminal", "Dispatch"]) == true)
  }

  @Test(arguments: allowed.keys.sorted())
  func importsOnlyWhatItMay(_ folder: String) throws {
    let sources = Page.root.appendingPathComponent("Sources/\(folder)")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var count = 0
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      count += 1
      let text = try String(contentsOf: file, encoding: .utf8)
      for line in text.split(separator: "\n") {
        let words = line.split(separator: " ").drop { $0.hasPrefix("@") }
        guard let index = words.firstIndex(of: "import"),
          words[..<index].allSatisfy({ ["public", "internal", "package", "private"].contains($0) }),
          let module = words.dropFirst(index - words.startIndex + 1).last
        else { continue }
        let name = String(module.prefix { $0 != "." })
        #expect(
          Self.allowed[folder]?.contains(name) == true,
          "\(folder)/\(file.lastPathComponent) imports \(name)")
      }
    }
    #expect(count > 0)
  }

  @Test func noFileIsLongerThanARoomMayBe() throws {
    for folder in ["Sources", "Tests"] {
      let files = FileManager.default.enumerator(
        at: Page.root.appendingPathComponent(folder), includingPropertiesForKeys: nil)
      while let file = files?.nextObject() as? URL {
        guard file.pathExtension == "swift" else { continue }
        let lines = try String(contentsOf: file, encoding: .utf8).split(
          separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= 401, "\(file.lastPathComponent) has \(lines.count) lines")
      }
    }
  }
}
