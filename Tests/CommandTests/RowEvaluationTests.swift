import QueueModel
import TestSupport
import Testing

@testable import Commands

@Suite struct RowEvaluationTests {
  private let header = "L,kP,kC,WP,WC,NP,NC,SP,SC"
  private let prototype = "256,1,1,1500,1100,2400,200,3900,200"

  @Test func allCasesAreReproducedExactly() throws {
    let run = try RowRun(try casesText(), engine: .both, messageLimit: 10_000_000)
    #expect(run.complaints.isEmpty)
    #expect(run.count == RowEvaluation.Count(good: 120))
    let names = try #require(run.lines.first).split(separator: ",").map(String.init)
    func column(_ name: String) throws -> Int { try #require(names.firstIndex(of: name)) }
    let pairs = try [
      ("in_T", "T_exact"), ("in_E", "E_exact"), ("in_T", "sim_T_exact"), ("in_E", "sim_E_exact"),
      ("in_regime", "regime"), ("in_m", "m"),
    ].map { (try column($0), try column($1)) }
    let (regime, m) = (try column("regime"), try column("m"))
    for line in run.lines.dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      #expect(fields.count == names.count)
      let isLockstep = fields[regime] == "LS"
      if isLockstep { #expect(fields[m].isEmpty) }
      for (expected, found) in pairs where !isLockstep || found != m {
        #expect(fields[expected] == fields[found], "\(names[found]): \(line)")
      }
    }
  }

  @Test func columnsAreExactlyThese() throws {
    let run = try RowRun("\(header)\n\(prototype)\n")
    #expect(
      run.output == """
        L,kP,kC,WP,WC,NP,NC,SP,SC,regime,m,T,E,T_exact,E_exact,sim_T_exact,sim_E_exact
        256,1,1,1500,1100,2400,200,3900,200,FC,1,3900,5200,3900/1,5200/1,,

        """)
  }

  @Test func theSimulatorAloneFillsItsColumnsOnly() throws {
    let rows = [prototype, "5,1,1,30,20,10,10,90,9000", "5,1,1,30,30,0,0,0,0"]
    let run = try RowRun("\(header)\n\(rows.joined(separator: "\n"))\n", engine: .sim)
    let model = try RowRun("\(header)\n\(rows.joined(separator: "\n"))\n", engine: .model)
    #expect(run.lines[1] == "\(prototype),FC,1,3900,5200,,,3900/1,5200/1")
    for (simulated, computed) in zip(run.lines, model.lines).dropFirst() {
      let (simulated, computed) = (
        simulated.split(separator: ",", omittingEmptySubsequences: false),
        computed.split(separator: ",", omittingEmptySubsequences: false)
      )
      #expect(simulated[..<13] == computed[..<13])
      #expect(Array(simulated[13...14]) == ["", ""])
      #expect(Array(simulated[15...]) == Array(computed[13...14]))
    }
  }

  @Test func aPeriodBeyondTheLimitIsAWarning() throws {
    let run = try RowRun(
      "\(header)\n256,1,1,1000000,999999,9,9,9,900000\n\(prototype)\n", engine: .both,
      messageLimit: 1000)
    #expect(run.count == RowEvaluation.Count(good: 2, unsettled: 1))
    #expect(run.lines[1].hasSuffix(",,"))
    #expect(run.lines[2].hasSuffix(",3900/1,5200/1"))
    #expect(run.complaints.hasPrefix("in.csv:2: warning: the period is longer than 1000 messages"))
    let alone = try RowRun(
      "\(header)\n256,1,1,1000000,999999,9,9,9,900000\n", engine: .sim, messageLimit: 1000)
    #expect(alone.lines[1].hasSuffix("900000,FC,,,,,,,"))
  }

  @Test func otherColumnsAreCarriedVerbatim() throws {
    let run = try RowRun(
      "note,\(header),T,\"my \"\"x\"\", y\"\r\n\"a, \"\"b\"\"\n c\",\(prototype), 7 ,\"\"\r\n")
    #expect(
      run.output == """
        \(Columns.output.joined(separator: ",")),note,in_T,"my ""x"", y"
        \(prototype),FC,1,3900,5200,3900/1,5200/1,,,"a, ""b""
         c", 7 ,""

        """)
  }

  @Test func itsOwnOutputCanBeItsInput() throws {
    let once = try RowRun("\(header)\n\(prototype)\n", engine: .both)
    let twice = try RowRun(once.output, engine: .both)
    #expect(twice.lines[1] == "\(once.lines[1]),FC,1,3900,5200,3900/1,5200/1,3900/1,5200/1")
  }

  @Test func jsonIsOneObjectALine() throws {
    let rows = "\(prototype),\"say \"\"hi\"\"\",1/2\n5,1,1,30,30,0,0,0,0,,\n"
    let run = try RowRun("\(header),note,T\n\(rows)", format: .json)
    let expected = """
      {"L":256,"kP":1,"kC":1,"WP":1500,"WC":1100,"NP":2400,"NC":200,"SP":3900,"SC":200,\
      "regime":"FC","m":1,"T":3900,"E":5200,"T_exact":"3900/1","E_exact":"5200/1",\
      "sim_T_exact":null,"sim_E_exact":null,"note":"say \\"hi\\"","in_T":"1/2"}
      {"L":5,"kP":1,"kC":1,"WP":30,"WC":30,"NP":0,"NC":0,"SP":0,"SC":0,\
      "regime":"LS","m":null,"T":30,"E":60,"T_exact":"30/1","E_exact":"60/1",\
      "sim_T_exact":null,"sim_E_exact":null,"note":"","in_T":""}

      """
    #expect(run.output == expected)
  }

  @Test func aTableIsAligned() throws {
    let run = try RowRun(
      "\(header),id\n\(prototype),1\n185,76,31,1275,1018,2494,3046,892,1896,\u{1B}x\n",
      format: .table)
    #expect(Set(run.lines.map(\.count)).count == 1)
    #expect(run.lines[2].contains("1 281.563"))
    #expect(run.lines[2].hasSuffix("?x"))
  }

  @Test func valuesMayHaveUnitsAndQuotes() throws {
    let run = try RowRun("\(header)\n\"256\",1,1,1.5us,1_100, 2400 ,200ns,3900,0.2µs\n")
    #expect(run.lines[1].hasPrefix("\(prototype),FC,1,3900"))
  }

  @Test func missingColumnsComeFromTheCommandLine() throws {
    let run = try RowRun(
      "WP,x\n1500,a\n900,b\n",
      given: [.L: 256, .WC: 1100, .NP: 2400, .NC: 200, .SP: 3900, .SC: 200])
    #expect(run.lines[1].hasPrefix("\(prototype),FC,1,3900"))
    #expect(run.lines[2].hasPrefix("256,1,1,900,1100,2400,200,3900,200,FP,20,1110"))
  }

  @Test func aBadRowLosesNoGoodOne() throws {
    let bad = [
      "256,1,1,x,1100,2400,200,3900,200", "4,8,1,1,1,1,1,1,1", "1,2", "0,1,1,1,1,1,1,1,1",
      "256,1,1,1.5,1100,2400,200,3900,200", "256,1,1,,1100,2400,200,3900,200",
      "256ns,1,1,1500,1100,2400,200,3900,200", "\"a\"b,1,1,1,1,1,1,1,1",
      "256,1,1,1500,99999999999999999999,2400,200,3900,200", "256,1,1,1500,1100,-3,200,3900,200",
    ]
    let text = header + "\n" + bad.flatMap { [prototype, $0] }.joined(separator: "\n")
    for portion in [Int.max, 1, 17] {
      let run = try RowRun(text, portion: portion)
      #expect(run.count == RowEvaluation.Count(good: bad.count, bad: bad.count))
      #expect(run.lines.count == 1 + bad.count)
      #expect(run.lines.dropFirst().allSatisfy { $0.hasPrefix(prototype + ",FC,1,3900") })
      #expect(
        run.complaints == """
          in.csv:3: WP: 'x': that is not a number; write ticks, as 1500, or a unit, as 1.5us
          in.csv:5: kP: kP is 8, above L, which is 4; it can be 1 to 4
          in.csv:7: the row has 2 fields; the header has 9
          in.csv:9: L: L is 0; it can be 1 to 1 048 576
          in.csv:11: WP: '1.5': that is not a whole number of ticks; 1 or 2 would be
          in.csv:13: WP: WP is empty; write ticks, as 1500, or a unit, as 1.5us
          in.csv:15: L: '256ns': L is a count and has no unit, so not 'ns'; write a count, as 256
          in.csv:17: field 1 goes on behind its closing quote; double the quotes within it
          in.csv:19: WC: '99999999999999999999': that is too large; it can be 1 to 1 000 000 000 ticks
          in.csv:21: NP: NP is -3; it can be 0 to 1 000 000 000 ticks

          """)
    }
  }

  @Test func garbageIsReportedLineByLine() throws {
    var generator = SplitMix64(seed: 3)
    var bytes = Array("\(header)\n".utf8)
    for _ in 0..<200 {
      bytes += Array("\(prototype)\n".utf8)
      bytes += (0..<60).map { _ in UInt8.random(in: 0...255, using: &generator) }
        .filter { $0 != 10 && $0 != 34 }
      bytes += [10]
    }
    let run = try RowRun(bytes: bytes, portion: 97)
    #expect(run.count == RowEvaluation.Count(good: 200, bad: 200))
    #expect(run.complaints.split(separator: "\n").count == 200)
    #expect(!run.complaints.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
  }

  @Test func aFileWithoutAHeaderIsRefused() {
    func failure(_ text: String) -> CommandFailure? {
      do { _ = try RowRun(text) } catch { return error as? CommandFailure }
      return nil
    }
    #expect(failure("") == .header(.noHeader, file: "in.csv", line: 1))
    #expect(failure("\n\n") == .header(.noHeader, file: "in.csv", line: 1))
    #expect(failure("\t") == .header(.noHeader, file: "in.csv", line: 1))
    #expect(failure("L,WP\r8,9\r") == .header(.broken(.loneReturns), file: "in.csv", line: 1))
    #expect(
      failure("\n\"L\"x\n") == .header(.broken(.textBehindQuote(field: 0)), file: "in.csv", line: 2)
    )
    #expect(
      failure("L,WP,WC,NP,NC,SP\n") == .header(.missing([.SC]), file: "in.csv", line: 1))
  }

  @Test func whatWasComputedIsWrittenBeforeItFails() throws {
    let text = Array("\(header)\n\(prototype)\n".utf8)
    var isFirst = true
    let source = ByteSource(name: "disk") { (buffer) throws(StreamError) in
      guard isFirst else { throw .read(5) }
      isFirst = false
      buffer.copyBytes(from: text)
      return text.count
    }
    var rows = try RowReader(source)
    let (results, complaints) = (Collected(), Collected())
    var (resultSink, complaintSink) = (results.sink, complaints.sink)
    #expect(throws: CommandFailure.stream(.read(5), name: "disk")) {
      try RowEvaluation(engine: .model, messageLimit: 1, format: .csv).run(
        &rows, source: "disk", results: &resultSink, complaints: &complaintSink)
    }
    #expect(String(decoding: results.bytes, as: UTF8.self).contains("\(prototype),FC,1,3900"))
  }
}
