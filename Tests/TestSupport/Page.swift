public import Foundation

/// A page of the documentation, in Markdown.
public struct Page: Sendable {
  /// From the folder of the package on: `docs/screen.md`.
  public let path: String
  /// The lines of the page.
  public let lines: [String]

  /// Lines between ``` and ```.
  public struct Block: Sendable {
    /// The word behind the first ```, or nothing.
    public let language: String
    /// What stands between.
    public let lines: [String]
  }

  /// The page of that path.
  public init(_ path: String) throws {
    self.path = path
    let text = try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The folder of the package.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Whether there is a file or a folder of that path in the package.
  public static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }

  /// The pages of a folder.
  public static func pages(in folder: String) throws -> [Page] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
      .filter { $0.hasSuffix(".md") }.sorted().map { try Page("\(folder)/\($0)") }
  }

  /// The articles of a library.
  public static func articles(of library: String) throws -> [Page] {
    try pages(in: "Sources/\(library)/\(library).docc")
  }

  /// All that a person reads.
  public static func all() throws -> [Page] {
    let libraries = try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: "Sources").path
    ).filter { exists("Sources/\($0)/\($0).docc") }.sorted()
    return try [Page("README.md"), Page("CONTRIBUTING.md")] + pages(in: "docs")
      + libraries.flatMap(articles)
  }

  /// What stands between ``` and ```, in order.
  public var blocks: [Block] {
    var blocks: [Block] = []
    var language: String?
    var inside: [String] = []
    for line in lines {
      guard line.hasPrefix("```") else {
        inside.append(line)
        continue
      }
      if let language { blocks.append(Block(language: language, lines: inside)) }
      language = language == nil ? String(line.dropFirst(3)) : nil
      inside = []
    }
    return blocks
  }

  /// The lines that are not between ``` and ```.
  public var prose: [String] {
    var isInside = false
    return lines.filter { line in
      let isFence = line.hasPrefix("```")
      if isFence { isInside.toggle() }
      return !isFence && !isInside
    }
  }

  /// What stands in the prose between ` and `, in order; an article's symbols apart.
  public var codes: [String] {
    prose.flatMap { line in
      line.replacing(/``[^`]*``/, with: "").matches(of: /`([^`]+)`/).map { String($0.1) }
    }
  }
}
