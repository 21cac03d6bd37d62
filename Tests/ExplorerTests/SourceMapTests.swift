import Testing

@testable import Explorer

@Suite struct SourceMapTests {
  private func map(_ text: String) -> SourceMap { SourceMap(Array(text.utf8)) }

  @Test(arguments: [
    "a = [ \'\'\'x\'\'\'\' ]\nb = 1", "a = [\"\"\"\n\"\"\"\"\"]\nb = 1",
    "a = { \"k ] }\" = 1, k.l = \"}\" } # ]\nb = 1", "a = [ # ]\n \"]\" ]\nb = 1",
  ])
  func keysBehindStringsHaveTheirLines(text: String) {
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).count
    #expect(map(text).line(of: ["b"]) == line)
    #expect(map(text).entry(at: line)?.path == ["b"])
  }

  @Test func tablesOfAnArrayAreNumbered() {
    let map = map("[[step]]\nx = 1\n[step.of]\ny = 1\n[[step]]\nx = 2\n")
    #expect(map.line(of: ["step", "1", "x"]) == 2)
    #expect(map.line(of: ["step", "1", "of", "y"]) == 4)
    #expect(map.line(of: ["step", "2", "x"]) == 6)
  }

  /// Whether there is a value or not, and in a header as well.
  @Test(arguments: ["", " = 1", "]"])
  func deepKeysAreFound(end: String) {
    func text(_ depth: Int) -> String {
      (end == "]" ? "[" : "") + (0..<depth).map { "k\($0)" }.joined(separator: ".") + end
    }
    #expect(map("\n" + text(SourceMap.depthLimit)).tooDeepLine == nil)
    #expect(map("\n" + text(SourceMap.depthLimit + 1)).tooDeepLine == 2)
    #expect(map(text(20_000)).tooDeepLine == 1)
  }
}
