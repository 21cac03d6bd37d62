import QueueModel
import Testing

@testable import Commands

@Suite struct ColumnsTests {
  private let nine = ["L", "kP", "kC", "WP", "WC", "NP", "NC", "SP", "SC"]

  @Test func namesComeInAnyOrderAndCase() throws {
    let columns = try Columns(header: ["sc", "SP", "Nc", "np", "WC", "wp", "KC", "kp", "l"])
    #expect(columns.fields == [8, 7, 6, 5, 4, 3, 2, 1, 0])
    #expect(columns.extras.isEmpty)
  }

  @Test func theExactNameWins() throws {
    let columns = try Columns(header: ["l"] + nine)
    #expect(columns.fields[0] == 1)
    #expect(columns.extras.map(\.name) == ["l"])
  }

  @Test func thresholdsAreOneAndOthersCanBeGiven() throws {
    let header = ["L", "WP", "WC", "NP", "NC", "SP"]
    let columns = try Columns(header: header, given: [.SC: 200, .kC: 4])
    #expect(columns.shared == [0, 1, 4, 0, 0, 0, 0, 0, 200])
    #expect(columns.fields == [0, nil, nil, 1, 2, 3, 4, 5, nil])
    #expect(throws: Columns.Fault.missing([.SC])) { try Columns(header: header) }
    #expect(throws: Columns.Fault.missing(Parameter.allCases.filter { $0 != .kP && $0 != .kC })) {
      try Columns(header: ["1", "2", "3"])
    }
  }

  @Test func ambiguityIsRefused() {
    #expect(throws: Columns.Fault.twice(.L, first: 1, second: 10)) {
      try Columns(header: nine + ["L"])
    }
    #expect(throws: Columns.Fault.twice(.kP, first: 1, second: 3)) {
      try Columns(header: ["KP", "L", "kp"])
    }
    #expect(throws: Columns.Fault.givenTwice(.WP)) {
      try Columns(header: nine, given: [.WP: 5])
    }
  }

  @Test func semicolonsAreToldFromMissingColumns() {
    #expect(throws: Columns.Fault.semicolons) {
      try Columns(header: [nine.joined(separator: ";")])
    }
    #expect(throws: Columns.Fault.semicolons) { try Columns(header: ["WP;note"]) }
    #expect(throws: Columns.Fault.missing([.WP])) {
      try Columns(header: nine.filter { $0 != "WP" } + ["a;b"])
    }
    #expect(
      ErrorText.sentence(.header(.semicolons, file: "x.csv", line: 1)) == """
        x.csv:1: the fields seem to be separated by semicolons; separate them by commas, with \
        points in decimals
        """)
  }

  @Test func takenNamesArePutAside() throws {
    let columns = try Columns(header: nine + ["T", "regime", "in_T", "id", "id", "t"])
    #expect(columns.extras.map(\.name) == ["in_T", "in_regime", "in_in_T", "id", "in_id", "t"])
    #expect(columns.extras.map(\.field) == Array(9...14))
  }

  /// As a row of nothing but commas has them.
  @Test func namesOfManyEqualColumnsStayShort() throws {
    let extras = try Columns(header: nine + [String](repeating: "x", count: 20_000)).extras
    #expect(
      extras.prefix(6).map(\.name) == [
        "x", "in_x", "in_in_x", "in_in_in_x", "in_in_in_x_2", "in_in_in_x_3",
      ])
    #expect(Set(extras.map(\.name)).count == 20_000)
    #expect(extras.allSatisfy { $0.name.count < 20 })
  }

  @Test func quotesAndBlanksAreNotPartOfAName() throws {
    var reader = RecordReader(
      ByteSource(name: "", bytes: Array("\" L\", kP ,\"a \"\"b\"\"\"\n".utf8)))
    #expect(try reader.next() == .record)
    #expect(reader.header == ["L", "kP", "a \"b\""])
  }
}
