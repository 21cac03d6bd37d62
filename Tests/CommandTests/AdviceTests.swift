import ArgumentParser
import QueueModel
import TestSupport
import Testing

@testable import Commands

/// `advise` as a person or a script runs it.
@Suite(.serialized) struct AdviceTests {
  @Test(arguments: [
    ("$K advise", 0), ("$K advise slow-both --change L --minimize E", 0),
    ("$K advise --change strategy --format csv", 0), ("$K advise --front --count 3", 0),
    ("$K advise --within L=1:64 --within kP=2:8 --minimize latency", 0),
    ("$K advise --strategy poll", 0), ("$K advise --limit T=1400", 65),
    ("$K advise --change L --within kP=4100:4101 --within kC=1:1", 0),
    ("$K advise --limit T=1.6us --limit latency=10us", 65),
    ("$K advise --change WP", 64), ("$K advise --change L,,kP", 64),
    ("$K advise --within L=1", 64), ("$K advise --within L=0:4", 64),
    ("$K advise --within L=9:4", 64), ("$K advise --within WP=1:4", 64),
    ("$K advise --within L=1:x", 64), ("$K advise --within L=1:4 --within kP=8:8", 64),
    ("$K advise --limit T", 64), ("$K advise --limit Q=5", 64), ("$K advise --limit T=5m", 64),
    ("$K advise --limit T=-5", 64), ("$K advise --minimize cost", 64),
    ("$K advise --within-percent 2000", 64), ("$K advise --count 0", 64),
    ("$K advise --strategy spin:400", 64), ("$K advise --distribution exponential", 64),
    ("$K advise --arrivals poisson:5us", 64), ("$K advise nowhere", 64),
    ("$K advise > /dev/full", 74),
  ]) func exitsWithAStatus(shell: String, status: Int32) throws {
    let run = try SpawnedCommand(shell: shell)
    #expect(run.status == status, "\(run.messages)")
    #expect(run.messages.isEmpty == (status == 0))
    if status != 0 { #expect(run.messages.hasPrefix("Error: ")) }
    if status != 0, status != 74 { #expect(run.output.isEmpty) }
  }

  @Test func prototypeWithALimit() throws {
    let run = try SpawnedCommand(
      shell: "$K advise --change kP --limit latency=10us --format csv")
    #expect(
      run.output == """
        L,kP,kC,strategy_P,strategy_C,regime,m,T,E,worst_latency,T_exact,E_exact,border,border_at,\
        border_change,border_T
        256,3,1,notify,notify,FC,9,1766.6666666666667,2888.8888888888887,9700,5300/3,26000/9,WP,\
        1100,0.26666666666666666,1100

        """)
  }

  @Test func tableSaysWhy() throws {
    let run = try SpawnedCommand(shell: "$K advise --change kP --limit latency=10us")
    for line in [
      "least T with worst latency <= 10 000", "today  256   1   1  notify",
      "least  256   3   1  notify", "first: L 256, kP 3, kC 1", "  change kP 1 → 3",
      "a notification by P for 9 messages, today for 1",
      "nearest border: WP −27 %, 1 500 → 1 100: there LS and T 1 100 ns",
      "Pareto front of T, E and worst latency: 2 settings; --front lists them",
    ] {
      #expect(run.output.contains(line), "\(line)")
    }
  }

  @Test func aFrontThatIsNotWholeIsSaid() throws {
    let experiment = Experiment(try .prototype)
    let question = try AdviceQuestion(
      try Advise.parse(["--within", "kP=1:4"]), about: experiment)
    let answer = Advisor(experiment.scenario, question.freedom).answer(question.wish)
    for isComplete in [true, false] {
      var sink = ByteSink.inMemory()
      AdviceReport(
        today: question.today, wish: question.wish, answer: answer, isComplete: isComplete,
        showsFront: false
      ).write(.table, to: &sink)
      let table = String(decoding: sink.bytes, as: UTF8.self)
      #expect(table.contains("settings, and more; --front lists them") == !isComplete)
      #expect(table.contains("settings; --front lists them") == isComplete)
    }
  }

  @Test func jsonHasEverything() throws {
    let run = try SpawnedCommand(
      shell: "$K advise --change kP --within kP=1:4 --front --format json")
    #expect(
      run.output.hasPrefix(#"{"objective":"T","limits":{},"unit":"ns","today":{"L":256,"kP":1"#))
    #expect(run.output.contains(#""best":{"L":256,"kP":4,"kC":1"#))
    #expect(run.output.contains(#""border":{"parameter":"WP","from":1500,"to":1100"#))
    #expect(run.output.contains(#""front_size":3,"front_complete":true,"front":[{"L":256,"kP":4"#))
    #expect(run.output.hasSuffix(#""obstacles":[]}"# + "\n"))
  }

  @Test func saysWhatCannotBeMet() throws {
    let alone = try SpawnedCommand(shell: "$K advise --limit T=1400 --format json")
    #expect(alone.status == 65)
    #expect(
      alone.messages == """
        Error: T ≤ 1 400 cannot be met: the least is 1 502.5 ns, with L 256, kP 255, kC 1

        """)
    #expect(alone.output.contains(#""best":null,"settings":[]"#))
    #expect(alone.output.contains(#""obstacles":[{"limit":"T","asked":1400,"least":1502.5"#))
    let both = try SpawnedCommand(shell: "$K advise --limit T=1600 --limit latency=10us")
    #expect(
      both.messages.contains("T ≤ 1 600 cannot be met together with the other limits: the least"))
  }

  @Test(arguments: [
    ("--change WP", "what can be changed is L, kP, kC and strategy"),
    ("--within L", "write it as L=1:1024"),
    ("--within kP=0:4", "--within kP=0:4: it can be 1 to 1048576"),
    ("--limit speed=4", "cannot be limited; T, E and latency can"),
    ("--limit T=", "T has no limit behind the sign"),
    ("--strategy-C spin:400", "C's strategy spin:400 has no exact latency"),
  ]) func saysWhatWouldBeRight(options: String, sentence: String) throws {
    let run = try SpawnedCommand(shell: "$K advise \(options)")
    #expect(run.messages.contains(sentence), "\(run.messages)")
  }
}
