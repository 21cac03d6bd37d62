import Testing

@testable import kickscope_manual

/// What roff would obey or make prettier is escaped.
@Suite struct RoffTests {
  @Test func escapes() {
    #expect(Roff.escaped("a-b \\n ^~`\"") == "a\\-b \\en \\(ha\\(ti\\(ga\\(dq")
    #expect(Roff.escaped("µ→😀") == "\\[u00B5]\\[u2192]\\[u1F600]")
    #expect(Roff.bold("--x") == "\\fB\\-\\-x\\fR")
  }

  @Test func noLineIsARequestThatWasNone() {
    var roff = Roff()
    roff.line(".dot and 'quote")
    roff.line(String(repeating: "word ", count: 15) + ".SH 'x")
    #expect(
      roff.text
        == "\\&.dot and 'quote\n\(Array(repeating: "word", count: 15).joined(separator: " "))\n\\&.SH 'x\n"
    )
  }

  @Test func longWordsMayBreakBehindCommas() {
    var roff = Roff()
    let word = Array(repeating: "column", count: 10).joined(separator: ",")
    roff.line("\(word) a,b")
    #expect(roff.text == "\(word.replacing(",", with: ",\\:")) a,b\n")
  }

  @Test func paragraphsArePartedByBlankLines() {
    var roff = Roff()
    roff.paragraphs("one\n\ntwo")
    #expect(roff.text == "one\n.PP\ntwo\n")
  }
}
