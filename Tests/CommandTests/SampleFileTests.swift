import Glibc
import QueueModel
import TestSupport
import Testing

@testable import Commands

@Suite struct SampleFileTests {
  private func values(_ text: String, column: String? = nil) throws -> [Double] {
    try SampleFile.samples(
      in: ByteSource(name: "s.csv", bytes: Array(text.utf8)), column: column, name: "s"
    ).values
  }

  @Test(
    arguments: [
      ("1\n2\n", nil, [1, 2]), ("W\n1\n2.5\n", nil, [1, 2.5]),
      ("\u{FEFF}W\r\n1e3\r\n\r\n0\r\n", nil, [1000, 0]),
      ("a,b\n1,2\n3,4\n", "b", [2, 4]), ("a,b\n1,2\n3,4\n", "2", [2, 4]),
      ("1,2\n3,4\n", "2", [2, 4]), ("\"a,b\",2\n1, 7 \n", "2", [7]),
      // A name wins over a number, but a number is no name.
      ("2,1,x\n5,6,7\n", "1", [6]), ("2,1\n5,6\n", "1", [2, 5]), ("p,7\nq,8\n", "2", [7, 8]),
    ] as [(String, String?, [Double])])
  func readsAColumn(text: String, column: String?, expected: [Double]) throws {
    #expect(try values(text, column: column) == expected)
  }

  @Test(
    arguments: [
      ("", nil, .noSamples, nil), ("W\n", nil, .noSamples, nil),
      ("a,b\n1,2\n", nil, .manyColumns(["a", "b"]), 1),
      ("a,b\n1,2\n", "c", .noColumn("c", known: ["a", "b"]), 1),
      ("a,b\n1,2\n", "3", .noColumn("3", known: ["a", "b"]), 1),
      ("a,b\n1,2\n", "0", .noColumn("0", known: ["a", "b"]), 1),
      ("1,2\n", "\(Int.min)", .noColumn("\(Int.min)", known: ["1", "2"]), 1),
      ("W\n1\nx\n", nil, .value("x", column: "W"), 3),
      ("1\n-2\n", nil, .value("-2", column: "column 1"), 2),
      ("1\ninf\n", nil, .value("inf", column: "column 1"), 2),
      ("W\n1\n0x10\n", nil, .value("0x10", column: "W"), 3), ("W\n0\n0\n", nil, .allZero, nil),
      ("a,b\n1,2\n3\n", "a", .fieldCount(found: 1, expected: 2), 3),
      ("a,b\n1,\n", "b", .value("", column: "b"), 2),
      ("a;b\n1;2\n", nil, .semicolons, 2), ("a;b\n1;2\n", "b", .semicolons, 1),
      ("a;b\n1;2\n", "2", .semicolons, 1), ("1;2\n", nil, .semicolons, nil),
      ("a;b\n1,5;2\n", nil, .semicolons, 2),
      ("\"a;b\",c\n", "d", .noColumn("d", known: ["a;b", "c"]), 1),
      ("W\n\"1\n", nil, .record(.unclosedQuote), 2),
      ("W\n1e308\n1e308\n", nil, .tooLarge, nil), ("W\r1\r2\r", nil, .record(.loneReturns), 1),
    ] as [(String, String?, SampleFile.Fault, Int?)])
  func refusesWithItsLine(
    text: String, column: String?, fault: SampleFile.Fault, line: Int?
  ) {
    let failure = CommandFailure.samples(fault, file: "s.csv", line)
    #expect(throws: failure) { try values(text, column: column) }
    #expect(ErrorText.sentence(failure).hasPrefix(line.map { "s.csv:\($0): " } ?? "s.csv: "))
    #expect(failure.status == 65)
  }

  /// The explorer reads those of every saved scenario, and lives long.
  @Test func aFileThatWasReadIsClosed() throws {
    let folder = try TemporaryFolder()
    try folder.write("1\n2\n", to: "s.csv")
    let path = "\(folder.path)/s.csv"
    do {
      let source = try ByteSource.opening(path)
      withExtendedLifetime(source) { #expect(descriptors(of: path) == 1) }
    }
    #expect(try SampleFile.samples(path, column: nil, name: "s").values == [1, 2])
    #expect(descriptors(of: path) == 0)
  }

  /// How many descriptors of this process are of a file.
  private func descriptors(of path: String) -> Int {
    (FolderNames.all(in: "/proc/self/fd") ?? []).count { name in
      var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
      let count = readlink("/proc/self/fd/\(name)", &buffer, buffer.count)
      return count > 0 && String(decoding: buffer[..<count], as: UTF8.self) == path
    }
  }
}
