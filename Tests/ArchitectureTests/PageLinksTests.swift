import Foundation
import TestSupport
import Testing

/// Every link between the pages leads somewhere.
@Suite struct PageLinksTests {
  @Test func everyLinkLeadsSomewhere() throws {
    let pages = try Page.all()
    let anchors = Dictionary(uniqueKeysWithValues: pages.map { ($0.path, Self.anchors(of: $0)) })
    var count = 0
    for page in pages {
      for link in Self.links(of: page) {
        count += 1
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = parts[0].isEmpty ? page.path : Self.path(String(parts[0]), from: page.path)
        #expect(Page.exists(target), "\(page.path) links to \(link)")
        guard parts.count == 2 else { continue }
        #expect(
          anchors[target]?.contains(String(parts[1])) == true, "\(page.path) links to \(link)")
      }
    }
    #expect(count > 50)
  }

  @Test func findsWhatIsWrong() {
    #expect(Self.path("../Sources/Plotting", from: "docs/a.md") == "Sources/Plotting")
    #expect(Self.anchor("What holds, and `where`?") == "what-holds-and-where")
    #expect(!Page.exists(Self.path("nothing.md", from: "docs/a.md")))
  }

  /// Links and pictures of the package itself.
  private static func links(of page: Page) -> [String] {
    page.prose.flatMap { line in
      line.replacing(/`[^`]*`/, with: "").matches(of: /\]\(([^)\s]+)\)/).map { String($0.1) }
    }.filter { !$0.hasPrefix("http") }
  }

  private static func path(_ link: String, from page: String) -> String {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/") {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }

  /// The anchors of a page's headings, as they are made where it is shown.
  private static func anchors(of page: Page) -> Set<String> {
    Set(
      page.prose.filter { $0.hasPrefix("#") }.map { heading in
        anchor(String(heading.drop { $0 == "#" }.dropFirst()))
      })
  }

  private static func anchor(_ heading: String) -> String {
    let kept = heading.lowercased().filter { $0.isLetter || $0.isNumber || " -_".contains($0) }
    return kept.replacing(" ", with: "-")
  }
}
