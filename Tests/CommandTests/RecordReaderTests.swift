import TestSupport
import Testing

@testable import Commands

@Suite struct RecordReaderTests {
  /// What the reader makes of a text: records as their fields joined with `|`, faults as they are.
  private func read(_ bytes: [UInt8], portion: Int = .max, limit: Int = 64) throws -> [String] {
    var reader = RecordReader(ByteSource(name: "", bytes: bytes, portion: portion), limit: limit)
    var steps: [String] = []
    while true {
      switch try reader.next() {
      case .end: return steps
      case .fault(let fault): steps.append("\(reader.line): \(fault)")
      case .record:
        let fields = reader.fields.map { String(decoding: reader[$0], as: UTF8.self) }
        steps.append("\(reader.line): \(fields.joined(separator: "|"))")
      }
    }
  }

  @Test(
    arguments: [
      ("", []), ("\n\n  \n\t\r\n", []), ("a", ["1: a"]), ("a,b\n1,2\n", ["1: a|b", "2: 1|2"]),
      ("a,b\r\n1,2\r\n", ["1: a|b", "2: 1|2"]), ("a,b\n\n\n1,2", ["1: a|b", "4: 1|2"]),
      ("\u{FEFF}a,b\n1,2", ["1: a|b", "2: 1|2"]), (",\n,,", ["1: |", "2: ||"]),
      ("\"a,b\",c\n", ["1: \"a,b\"|c"]), ("\"a\nb\",c\r\nd,e", ["1: \"a\nb\"|c", "3: d|e"]),
      ("\"a\"\"b\"\n", ["1: \"a\"\"b\""]), ("a\"b,c\n", ["1: a\"b|c"]), ("\"\"\n", ["1: \"\""]),
      ("\"a\"\r\n\"b\"", ["1: \"a\"", "2: \"b\""]), ("\"a\"\r", ["1: \"a\""]),
      ("a\rb\n", ["1: a\rb"]),
    ] as [(String, [String])])
  func splits(text: String, expected: [String]) throws {
    for portion in [Int.max, 1, 2, 3, 5] {
      #expect(try read(Array(text.utf8), portion: portion) == expected)
    }
  }

  @Test(
    arguments: [
      ("\"a\"b,c\nd,e\n", ["1: textBehindQuote(field: 0)", "2: d|e"]),
      ("x,\"a\" \nd\n", ["1: textBehindQuote(field: 1)", "2: d"]),
      ("x\n\"a,b\nd,e\nf", ["1: x", "2: unclosedQuote", "3: d|e", "4: f"]),
      ("\"a\r\rb\nc", ["1: unclosedQuote", "2: c"]),
      ("\"a\"\rb\nc", ["1: textBehindQuote(field: 0)", "2: c"]),
    ] as [(String, [String])])
  func aBrokenRecordCostsItsFirstLine(text: String, expected: [String]) throws {
    for portion in [Int.max, 1, 2, 3, 5] {
      #expect(try read(Array(text.utf8), portion: portion) == expected)
    }
  }

  @Test func longLinesAreFaultsAndNotMore() throws {
    let long = String(repeating: "x", count: 1000)
    for portion in [Int.max, 1, 63, 64, 65] {
      #expect(
        try read(Array("a\n\(long)\nb\n".utf8), portion: portion)
          == ["1: a", "2: tooLong(limit: 64)", "3: b"])
      #expect(
        try read(Array("a\n\"\(long)\nb\n".utf8), portion: portion)
          == ["1: a", "2: unclosedQuote", "3: b"])
      #expect(try read(Array(long.utf8), portion: portion) == ["1: tooLong(limit: 64)"])
    }
  }

  @Test func aQuoteThatNothingClosesIsForgottenAtTheLimit() throws {
    let rows = (0..<40).map { "row\($0)" }
    let text = "\"open\n" + rows.joined(separator: "\n")
    let expected =
      ["1: unclosedQuote"] + rows.enumerated().map { "\($0.offset + 2): \($0.element)" }
    #expect(try read(Array(text.utf8), portion: 7) == expected)
  }

  @Test func bytesOfAnyKindAreReadTheSameInAnyPortions() throws {
    var generator = SplitMix64(seed: 7)
    let alphabet = Array("ab1,,,\"\"\"\n\n\r\u{0}".utf8) + [0xFF, 0xEF, 0xBB]
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...120, using: &generator)).map { _ in
        alphabet[Int.random(in: alphabet.indices, using: &generator)]
      }
      let whole = try read(bytes, limit: 50)
      let portion = Int.random(in: 1...9, using: &generator)
      #expect(try read(bytes, portion: portion, limit: 50) == whole)
    }
  }

  @Test func saysWhenItWouldWait() throws {
    var reader = RecordReader(ByteSource(name: "", bytes: Array("a\nb\n".utf8), portion: 4))
    #expect(try reader.next() == .record)
    #expect(!reader.needsInput)
    #expect(try reader.next() == .record)
    #expect(reader.needsInput && reader.isCaughtUp)
  }
}
