import QueueModel
import Testing

@testable import Commands

@Suite struct ByteSinkTests {
  private func text(_ write: (inout ByteSink) -> Void) -> String {
    var sink = ByteSink.inMemory()
    write(&sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  @Test(arguments: [0, 7, 10, -1, 1_234_567, .max, .min]) func writesIntegers(number: Int) {
    #expect(text { $0.append(number) } == String(number))
    #expect(text { $0.append(Int128(number) * 1000) } == String(Int128(number) * 1000))
  }

  @Test func writesDecimalsThatReadBack() throws {
    let (third, quarter) = (try Fraction(9194, over: 3), try Fraction(1, over: 4))
    #expect(text { $0.append(decimal: Fraction(3900)) } == "3900")
    #expect(text { $0.append(decimal: third) } == "3064.6666666666665")
    #expect(text { $0.append(exactly: third) } == "9194/3")
    #expect(text { $0.append(decimal: quarter) } == "0.25")
  }

  @Test(arguments: [
    (9194, 3, "3 064.667"), (1, 3, "0.333"), (19_999, 20_000, "1"), (2, 1, "2"),
    (12_345_678, 1000, "12 345.678"), (1, 2000, "0.001"), (1, 20_000, "0"), (5, 2, "2.5"),
    (4_007_101, 4, "1 001 775.25"), (200_334, 100, "2 003.34"), (999, 1, "999"),
  ]) func rounds(numerator: Int, denominator: Int, expected: String) throws {
    let fraction = try Fraction(Int128(numerator), over: Int128(denominator))
    #expect(text { $0.append(rounded: fraction) } == expected)
  }

  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1 000"), (-999, "-999"), (-1000, "-1 000"),
    (1_234_567, "1 234 567"),
  ]) func groups(number: Int, expected: String) {
    #expect(
      text {
        $0.append("x"); $0.append(grouped: Int128(number))
      } == "x" + expected)
  }

  @Test func quotesCSVWhereItMust() {
    #expect(text { $0.append(csv: "plain text") } == "plain text")
    #expect(text { $0.append(csv: #"a,"b""#) } == #""a,""b""""#)
    #expect(text { $0.append(csv: "a\nb") } == "\"a\nb\"")
  }

  @Test func escapesJSON() {
    #expect(text { $0.append(json: #"a"b\c"#) } == #""a\"b\\c""#)
    #expect(text { $0.append(json: "\n\t\r\u{1}\u{7F}µ") } == "\"\\n\\t\\r\\u0001\\u007fµ\"")
    #expect(text { $0.append(json: [0x61, 0xFF][...]) } == "\"a\u{FFFD}\"")
    #expect(text { $0.append(json: nil as Int?) } == "null")
  }

  @Test func alignsByCharacters() {
    let aligned = text { sink in
      sink.append("a")
      sink.append("µs")
      sink.alignRight(from: 1, to: 4)
    }
    #expect(aligned == "a  µs")
  }

  @Test func keepsControlCharactersFromTheTerminal() {
    #expect(text { $0.append(printable: Array("a\u{1B}[1mb".utf8)[...]) } == "a?[1mb")
    #expect(text { $0.append(line: "µ\n\u{9B}m") } == "µ??m\n")
  }

  @Test func writesInPortionsAndPassesFailuresOn() throws {
    let collected = Collected()
    var sink = collected.sink
    let long = String(repeating: "0123456789", count: 30)
    sink.append(long)
    #expect(sink.isFull)
    try sink.flush()
    #expect(String(decoding: collected.bytes, as: UTF8.self) == long)
    #expect(sink.bytes.isEmpty)

    var full = ByteSink { (_) throws(StreamError) in throw .write(28) }
    full.append("x")
    #expect(throws: StreamError.write(28)) { try full.flush() }
  }
}
