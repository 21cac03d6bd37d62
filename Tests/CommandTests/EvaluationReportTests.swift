import QueueModel
import Testing

@testable import Commands

@Suite struct EvaluationReportTests {
  private func text(
    _ scenario: Scenario, engine: Engine, _ format: OutputFormat, messageLimit: Int = 1_000_000,
    isEmphasised: Bool = false
  ) -> String {
    let evaluation = Evaluation(scenario, engine: engine, messageLimit: messageLimit)
    var sink = ByteSink.inMemory()
    EvaluationReport(evaluation, messageLimit: messageLimit, isEmphasised: isEmphasised)
      .write(format, to: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  private func scenario(WP: Int = 1500, SC: Int = 200, unit: TimeUnit = .nanoseconds) throws
    -> Scenario
  {
    try Scenario(L: 256, WP: WP, WC: 1100, NP: 2400, NC: 200, SP: 3900, SC: SC, unit: unit)
  }

  @Test func aTableForAPerson() throws {
    #expect(
      text(try scenario(WP: 901), engine: .both, .table) == """
        FP fast producer, a notification by C every 20 messages

          L            256      kP             1      kC             1
          WP           901 ns   NP         2 400 ns   SP         3 900 ns
          WC         1 100 ns   NC           200 ns   SC           200 ns

                                     T               E  per message, in ns
          model                  1 110           2 206
          simulator              1 110           2 206  the same, exactly
          polling                1 100           2 200  less work than notifications
          best SS             2 003.34

          WP - WC                                 -199 ns  P is faster
          (L-kP)WP - WC - SC                   228 455 ns  C starts in time
          (L-kC)WC - WP - SP                   275 699 ns  P starts in time
          C starts in time with L of at least 3, P with 6

        """)
  }

  @Test func aTableWithoutAResultOfTheSimulator() throws {
    let table = text(try scenario(WP: 1101, SC: 90000), engine: .both, .table, messageLimit: 9)
    #expect(table.contains("simulator                  -               -  the period is longer"))
    #expect(table.hasPrefix("FC fast consumer, a notification by P every 90 001 messages\n"))
    #expect(table.contains("exactly "))
  }

  @Test func lockstepAndAbstractTicks() throws {
    let table = text(try scenario(WP: 1100, unit: .ticks), engine: .model, .table)
    #expect(table.hasPrefix("LS lockstep, no notifications\n"))
    #expect(table.contains("in ticks"))
    #expect(!table.split(separator: "\n").contains { $0.hasSuffix(" ") })
  }

  @Test func emphasisIsAllThatColourAdds() throws {
    let plain = text(try scenario(), engine: .model, .table)
    let strong = text(try scenario(), engine: .model, .table, isEmphasised: true)
    #expect(strong.contains("\u{1B}[1m"))
    #expect(strong.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[m", with: "") == plain)
  }

  @Test func jsonHasAllThereIsToSay() throws {
    #expect(
      text(try scenario(), engine: .both, .json) == """
        {"L":256,"kP":1,"kC":1,"WP":1500,"WC":1100,"NP":2400,"NC":200,"SP":3900,"SC":200,\
        "regime":"FC","m":1,"T":3900,"E":5200,"T_exact":"3900/1","E_exact":"5200/1",\
        "sim_T_exact":"3900/1","sim_E_exact":"5200/1","sim_T":3900,"sim_E":5200,\
        "unit":"ns","name":"fast consumer",\
        "cycle":{"messages":1,"duration":3900,"work":5200,\
        "notifications_by_P":1,"notifications_by_C":0},\
        "polling":{"T":1500,"E":3000,"pays":true},\
        "best_SS":{"T":2600,"T_exact":"2600/1"},\
        "slacks":{"WP-WC":400,"a-SC":381200,"b-SP":275100},\
        "critical_lengths":{"C":2,"P":6}}

        """)
    let alone = text(try scenario(unit: .cycles(hertz: 7)), engine: .model, .json)
    #expect(alone.contains(#""sim_T_exact":null,"sim_E_exact":null,"sim_T":null,"sim_E":null"#))
    #expect(alone.contains(#""unit":"cycles","hertz":7,"#))
  }

  @Test func csvIsAHeaderAndARow() throws {
    let lines = text(try scenario(), engine: .model, .csv).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0] == Columns.output.joined(separator: ","))
    #expect(lines[1] == "256,1,1,1500,1100,2400,200,3900,200,FC,1,3900,5200,3900/1,5200/1,,")
  }
}
