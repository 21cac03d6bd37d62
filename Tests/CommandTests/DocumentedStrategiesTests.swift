import QueueModel
import TestSupport
import Testing

/// The pages know every strategy that there is.
@Suite struct DocumentedStrategiesTests {
  @Test(arguments: Strategy.Kind.allCases)
  func areInBothTables(_ kind: Strategy.Kind) throws {
    let settings = kind.settings.map(\.rawValue).joined(separator: ",")
    let form = "`\(kind.rawValue)\(settings.isEmpty ? "" : ":\(settings)")`"
    let page = try Page("docs/sweeps.md")
    let isWritten = page.lines.contains { $0.hasPrefix("| `") && $0.contains(form) }
    #expect(isWritten, "the table of \(page.path) lacks \(form)")
    let article = try Page("Sources/QueueModel/QueueModel.docc/Strategies.md")
    let isRow = article.lines.contains { $0.hasPrefix("| \(kind.row) | ``Strategy/") }
    #expect(isRow, "the table of \(article.path) lacks the row \(kind.row) for \(kind.rawValue)")
  }
}
