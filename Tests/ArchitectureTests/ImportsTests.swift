import Foundation
import Testing

/// The table of who may import whom, held against the source.
@Suite struct ImportsTests {
  private static let allowed: [String: Set<String>] = [
    "QueueModel": [],
    "QueueSimulator": ["QueueModel", "Histogram"],
    "Plotting": [],
    "Events": [],
    "Explorer": ["QueueModel", "QueueSimulator", "Plotting", "Events", "TOMLKit"],
    "QueueLab": ["QueueModel", "QueueSimulator", "CLinux", "Glibc", "Synchronization"],
    "Terminal": ["Plotting", "Events", "CNCurses", "Glibc", "Synchronization"],
    "Commands": [
      "QueueModel", "QueueSimulator", "QueueLab", "Plotting", "Events", "Explorer", "Terminal",
      "ArgumentParser", "Glibc", "Dispatch", "Synchronization",
    ],
    "kickscope": ["Commands"],
    "Programs": ["Plotting", "Glibc"],
    "kickscope-bench": [
      "QueueModel", "QueueSimulator", "Plotting", "Events", "Explorer", "Commands", "Programs",
      "CReference", "CAllocations", "ArgumentParser", "Glibc", "Synchronization",
    ],
    "kickscope-manual": [
      "Commands", "Explorer", "Events", "ArgumentParser", "FoundationEssentials", "Glibc",
    ],
    "kickscope-fuzz": [
      "QueueModel", "QueueSimulator", "Plotting", "Events", "Explorer", "Commands", "Programs",
      "Terminal", "CFuzzer", "ArgumentParser", "Glibc",
    ],
  ]

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func everyFolderHasItsLine() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appendingPathComponent("Sources").path)
    let leaves: Set = ["CLinux", "CNCurses", "CReference", "CAllocations", "CFuzzer"]
    #expect(Set(folders) == Set(Self.allowed.keys).union(leaves))
  }

  @Test(arguments: allowed.keys.sorted())
  func importsOnlyWhatItMay(_ folder: String) throws {
    let sources = Self.root.appendingPathComponent("Sources/\(folder)")
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
        at: Self.root.appendingPathComponent(folder), includingPropertiesForKeys: nil)
      while let file = files?.nextObject() as? URL {
        guard file.pathExtension == "swift" else { continue }
        let lines = try String(contentsOf: file, encoding: .utf8).split(
          separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= 401, "\(file.lastPathComponent) has \(lines.count) lines")
      }
    }
  }
}
