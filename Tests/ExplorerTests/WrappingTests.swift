import Testing

@testable import Explorer

@Suite struct WrappingTests {
  @Test func linesBreakAtBlanksAndInsideLongWords() {
    #expect("one two three".wrapped(7) == ["one two", "three"])
    #expect("one two three".wrapped(6) == ["one", "two", "three"])
    #expect("abcdefgh ij".wrapped(3) == ["abc", "def", "gh", "ij"])
    #expect("a b".wrapped(0) == ["a", "b"])
    #expect("".wrapped(5) == [])
    #expect("T is 1\u{A0}500 ns".wrapped(8) == ["T is", "1 500 ns"])
  }

  @Test(arguments: [
    ("T is 21 400 ns", "T is 21\u{A0}400 ns"), ("1 000 000", "1\u{A0}000\u{A0}000"),
    ("m 1 2000", "m 1 2000"), ("m 1 20", "m 1 20"), ("97 %", "97\u{A0}%"), ("a 100", "a 100"),
    ("7 ", "7 "),
  ])
  func numbersStayWhole(text: String, whole: String) {
    #expect(text.withWholeNumbers == whole)
  }

  @Test func commandsBreakBetweenWordsOnly() {
    let command = "kickscope 'my ring' --L 64 --WP 1300"
    #expect(command.wrappedForShell(80) == [command])
    #expect(
      command.wrappedForShell(22) == ["kickscope 'my ring' \\", "--L 64 --WP 1300"])
    #expect(
      command.wrappedForShell(21) == ["kickscope 'my ring' \\", "--L 64 --WP 1300"])
    #expect(
      command.wrappedForShell(20) == ["kickscope \\", "'my ring' --L 64 \\", "--WP 1300"])
  }
}
