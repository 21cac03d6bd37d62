import Foundation
public import Testing

/// What an example of an article prints, held against what the article says that it prints.
public final class ArticleExample {
  private let library: String
  private var lines: [String] = []

  /// An example of one of a library's articles.
  public init(in library: String) { self.library = library }

  /// Takes what the example prints; a test calls it from a `print` of its own.
  public func print(_ items: [Any]) {
    lines.append(items.map { "\($0)" }.joined(separator: " "))
  }

  /// Compares what was printed with the comments of an example.
  public func expect(
    _ article: String, _ index: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let page = try Page("Sources/\(library)/\(library).docc/\(article).md")
    let block = page.blocks.filter { $0.language == "swift" }[index]
    let expected = block.lines.compactMap { line in
      line.firstRange(of: "// ").map { String(line[$0.upperBound...]) }
    }
    #expect(!expected.isEmpty, "the example prints nothing", sourceLocation: sourceLocation)
    #expect(lines == expected, "\(article), example \(index)", sourceLocation: sourceLocation)
  }

  /// The examples of a library's articles that do not stand, word for word, in a test's source.
  public static func missing(of library: String, from file: String) throws -> [String] {
    let source = try String(contentsOf: URL(filePath: file), encoding: .utf8)
    let code = normalized(source.split(separator: "\n").map(String.init))
    return try Page.articles(of: library).flatMap { page in
      page.blocks.filter { $0.language == "swift" && !code.contains(normalized($0.lines)) }
        .map { "\(page.path):\n\($0.lines.joined(separator: "\n"))" }
    }
  }

  /// Code without its comments, its indentation and empty lines.
  private static func normalized(_ lines: [String]) -> String {
    lines.map { line in
      let code = line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line[...]
      return code.trimmingCharacters(in: .whitespaces)
    }.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
