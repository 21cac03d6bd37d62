import Explorer
import QueueModel
import Testing

@testable import Commands

/// CSVs of measured times: what they may say, and what is said of one that is wrong.
@Suite struct MeasuredFileTests {
  private func read(_ text: String) throws(CommandFailure) -> MeasuredData {
    try MeasuredFile.read(
      ByteSource(name: "m.csv", bytes: Array(text.utf8)), as: "m.csv", unit: .nanoseconds)
  }

  private func message(_ text: String) -> String? {
    do throws(CommandFailure) {
      _ = try read(text)
      return nil
    } catch {
      #expect(error.status == 65)
      return ErrorText.sentence(error)
    }
  }

  @Test func columnsInAnyOrder() throws {
    let data = try read("note,T,wp,T_error,L\nx,2500.5,1.3us,50,256\n\ny,3900,1500,,256\n")
    #expect(data.columns == [.WP, .L])
    #expect(
      data.rows == [
        MeasuredData.Row(
          values: [1300, 256], T: .init(2500.5, low: 2450.5, high: 2550.5), E: nil),
        MeasuredData.Row(values: [1500, 256], T: .init(3900), E: nil),
      ])
  }

  @Test func endsOfAnError() throws {
    let data = try read("SC,E,E_low,E_high,T\n0,10,8,13,\n1,,,,\n2,,,,4\n")
    #expect(data.rows.map(\.values) == [[0], [2]])
    #expect(data.rows[0].E == .init(10, low: 8, high: 13))
    #expect(data.rows[0].T == nil)
    #expect(data.rows[1].T == .init(4))
  }

  @Test func ourOwnOutputCanBeRead() throws {
    let data = try read(
      "L,kP,kC,WP,WC,NP,NC,SP,SC,regime,m,T,E\n256,1,1,1500,1100,2400,200,3900,200,FC,1,3900,5200\n"
    )
    #expect(data.columns == Parameter.allCases)
    #expect(data.rows[0].T == .init(3900))
  }

  @Test(arguments: [
    ("", "m.csv: the file is empty; the first line has to name the columns, as WP,T"),
    (
      "WP,x\n1,2\n",
      "m.csv:1: there is no column T and no column E; the first line has to name one of them"
    ),
    (
      "x,T\n1,2\n",
      "m.csv:1: no column is a parameter; the first line has to name at least one of L, kP, kC, WP, WC, NP, NC, SP, SC"
    ),
    (
      "WP;T\n1;2\n",
      "m.csv:1: the fields seem to be separated by semicolons; separate them by commas, with points in decimals"
    ),
    ("WP,T,wp,WP\n", "m.csv:1: column WP is there twice, as column 1 and 4; keep one"),
    ("WP,T,T\n", "m.csv:1: column T is there twice, as column 2 and 3; keep one"),
    ("WP,T_error,E\n", "m.csv:1: there is a column T_error but no column T, which belongs to it"),
    ("WP,T,T_low\n", "m.csv:1: there is a column T_low but no column T_high, which belongs to it"),
    (
      "WP,T,T_low,T_high,T_error\n",
      "m.csv:1: column T_error and column T_low contradict each other; give only one of them"
    ),
    ("WP,T\n1,2\n3\n", "m.csv:3: the row has 1 fields; the header has 2"),
    (
      "WP,T\n1,two\n",
      "m.csv:2: T: 'two' is no time; write a decimal number in the scenario's unit, as 1512.5"
    ),
    (
      "WP,T\n1,-2\n",
      "m.csv:2: T: '-2' is no time; write a decimal number in the scenario's unit, as 1512.5"
    ),
    (
      "WP,T\n1,nan\n",
      "m.csv:2: T: 'nan' is no time; write a decimal number in the scenario's unit, as 1512.5"
    ),
    (
      "WP,T,T_error\n1,1e308,1e308\n",
      "m.csv:2: T_error: '1e308' is no time; write a decimal number in the scenario's unit, as 1512.5"
    ),
    ("WP,T\n0,2\n", "m.csv:2: WP: 0 is out of range; it can be 1 to 1 000 000 000"),
    (
      "WP,E,E_low,E_high\n5,9,1,2\n",
      "m.csv:2: E: 9.0 does not lie between E_low, 1.0, and E_high, 2.0"
    ),
    ("WP,T\n", "m.csv: no row has a T or an E"),
    ("WP,T\n1,\"2\n", "m.csv:2: a field begins with a quote that nothing closes"),
  ])
  func brokenFiles(text: String, sentence: String) {
    #expect(
      message(text)?.replacing("\u{2009}", with: " ").replacing("\u{202f}", with: " ") == sentence)
  }

  @Test func badValuesOfParameters() {
    #expect(message("WP,T\nabc,2\n")?.hasPrefix("m.csv:2: WP: 'abc': ") == true)
    #expect(message("WP,T\n,2\n")?.hasPrefix("m.csv:2: WP: ") == true)
    let long = "WP,T\n" + String(repeating: "1,2\n", count: MeasuredFile.limit + 1)
    #expect(
      message(long)?.hasPrefix("m.csv:\(MeasuredFile.limit + 2): there are more than") == true)
  }

  @Test func aFileThatIsNotThere() {
    #expect(throws: CommandFailure.cannotOpen(path: "/no/such.csv", code: 2)) {
      try MeasuredFile.read("/no/such.csv", unit: .ticks)
    }
  }
}
