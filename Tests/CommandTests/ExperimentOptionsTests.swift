import ArgumentParser
import QueueModel
import QueueSimulator
import TestSupport
import Testing

@testable import Commands

@Suite struct ExperimentOptionsTests {
  private func experiment(_ arguments: String...) throws -> Experiment {
    try ExperimentOptions.parse(arguments).experiment().0
  }

  private func remarks(_ arguments: String...) throws -> [String] {
    try ExperimentOptions.parse(arguments).experiment().remarks
  }

  @Test func nothingIsThePapersModel() throws {
    #expect(try experiment() == Experiment(.prototype))
    #expect(try remarks() == [])
  }

  @Test func aPartysOwnStrategyWins() throws {
    let experiment = try experiment("--strategy-C", "nap:1,2us,200", "--strategy", "spin:400")
    #expect(experiment.P == .spin(budget: 400))
    #expect(experiment.C == .nap(count: 1, length: 2000, cost: 200))
  }

  @Test func defaultsAreThoseOfTheTypedScenario() throws {
    let experiment = try experiment("--strategy-C", "spin", "--NP", "7", "--SC", "5")
    #expect(experiment.C == Strategy(.spin, for: .C, in: experiment.scenario))
    #expect(experiment.C == .spin(budget: 12))
  }

  @Test func distributionsOfBothAndOfOne() throws {
    let experiment = try experiment(
      "--distribution", "exponential", "--distribution-WC", "lognormal:0.7",
      "--distribution-NP", "uniform:0.5", "--distribution-NC", "exp", "--distribution-SP",
      "uniform:1", "--distribution-SC", "lognormal:2")
    let found = Parameter.allCases.filter(\.isDuration).map { experiment.variability[$0] }
    #expect(
      found == [
        .exponential, .lognormal(variation: 0.7), .uniform(spread: 0.5), .exponential,
        .uniform(spread: 1), .lognormal(variation: 2),
      ])
  }

  @Test(
    arguments: [
      (["--arrivals", "periodic:5us"], .periodic(interval: 5000)),
      (["--rate", "200k"], .poisson(interval: 5000)),
      (["--rate", "0.2M", "--arrivals", "periodic"], .periodic(interval: 5000)),
      (
        ["--arrivals", "bursts:count=8,spacing=10", "--rate", "1M"],
        .bursts(interval: 1000, count: 8, spacing: 10)
      ),
      (["--arrivals", "bursts:10us,32"], .bursts(interval: 10_000, count: 32, spacing: 0)),
      (["--arrivals", "greedy"], .greedy),
    ] as [([String], Arrivals)])
  func arrivalsByIntervalOrRate(arguments: [String], arrivals: Arrivals) throws {
    #expect(try ExperimentOptions.parse(arguments).experiment().0.arrivals == arrivals)
  }

  @Test func aRateThatIsNoWholeIntervalIsTold() throws {
    #expect(try experiment("--rate", "300k").arrivals == .poisson(interval: 3333))
    #expect(
      try remarks("--rate", "300k") == [
        "messages are 3333 ns apart, the interval of 300k/s, rounded"
      ])
    #expect(try remarks("--rate", "200k") == [])
  }

  @Test(
    arguments: [
      (["--rate", "x"], .rate("x", .notANumber)), (["--rate", "0"], .rate("0", .notPositive)),
      (["--rate=-1"], .rate("-1", .notPositive)), (["--rate", ""], .rate("", .notANumber)),
      (["--rate", "200K"], .rate("200K", .unknownSuffix("K"))),
      (["--rate", "1e9"], .rate("1e9", .unknownSuffix("e9"))),
      (["--rate", "1..5k"], .rate("1..5k", .notANumber)),
      (["--rate", "0.1"], .rate("0.1", .outOfRange(.nanoseconds))),
      (["--rate", "9G"], .rate("9G", .outOfRange(.nanoseconds))),
      (["--rate", "1k", "--preset", "blackboard"], .rate("1k", .noTime)),
      (
        ["--rate", "1k", "--arrivals", "poisson:1us"],
        .rate("1k", .contradicts(arrivals: "poisson:1us"))
      ),
      (["--rate", "1k", "--arrivals", "greedy"], .rate("1k", .contradicts(arrivals: "greedy"))),
      (
        ["--rate", "1k", "--arrivals", "bursts"],
        .mechanism(
          option: "--arrivals", text: "bursts:interval=1000000", .missing("count", kind: "bursts"))
      ),
      (
        ["--strategy-P", "spinn"],
        .mechanism(option: "--strategy-P", text: "spinn", .unknownKind("spinn", .strategy))
      ),
      (
        ["--distribution", "normal"],
        .mechanism(option: "--distribution", text: "normal", .unknownKind("normal", .distribution))
      ),
      (["--distribution-WP", "empirical:/none.csv"], .cannotOpen(path: "/none.csv", code: 2)),
    ] as [([String], CommandFailure)])
  func refusesWithFacts(arguments: [String], failure: CommandFailure) {
    #expect(throws: failure) { try ExperimentOptions.parse(arguments).experiment() }
    #expect(!ErrorText.sentence(failure).isEmpty)
  }

  /// The parser tells no default of an option that reads its value itself.
  @Test func theHelpTellsTheDefaults() throws {
    let limits = try LimitOptions.parse([])
    let help = LimitOptions.helpMessage(columns: 1000)
    #expect(help.contains("threads. (default: \(limits.seed))"), "\(help)")
    #expect(help.contains("10^15. (default: \(limits.messageLimit))"), "\(help)")
    let trace = try TraceCommand.parse([])
    let traceHelp = TraceCommand.helpMessage(columns: 1000)
    #expect(traceHelp.contains("random times. (default: \(trace.seed))"), "\(traceHelp)")
    #expect(traceHelp.contains("text. (default: \(trace.width))"), "\(traceHelp)")
  }

  @Test(arguments: ["", "G"])
  func aRateIsFinite(suffix: String) throws {
    let digits = String(repeating: "9", count: 305)
    #expect(try RateText.number("-\(digits)00000\(suffix)") == -.greatestFiniteMagnitude)
    #expect(try RateText.number(digits + suffix) >= 9.99e304)
    #expect(try RateText.number("\(digits)G") == .greatestFiniteMagnitude)
  }

  @Test func aWrongRateIsToldWithARightOne() {
    let words = { (fault: RateFault) in ErrorText.sentence(.rate("200K", fault)) }
    #expect(
      words(.unknownSuffix("K")) == """
        --rate '200K': 'K' cannot stand behind the number; k, M and G can; write messages per \
        second, as 200000, 200k or 1.5M
        """)
    #expect(words(.notPositive).contains("a rate has to be above 0"))
    #expect(
      words(.outOfRange(.nanoseconds)) == """
        --rate '200K': messages can be 1 to 1 000 000 000 ns apart, so 1 to 1 000 000 000 in a second
        """)
    #expect(
      words(.outOfRange(.microseconds)).hasSuffix("µs apart, so 0.001 to 1 000 000 in a second"))
  }

  @Test func samplesGiveTheMeanThatNobodyTyped() throws {
    let folder = try TemporaryFolder()
    try folder.write("id,time\n1,1000\n2,2001\n", to: "s.csv")
    let distribution = "empirical:\(folder.path)/s.csv:time"
    let samples = try #require(Samples([1000, 2001], name: "\(folder.path)/s.csv:time"))

    let taken = try experiment("--distribution-WP", distribution, "--WC", "9")
    #expect(taken.scenario.WP == 1501)
    #expect(taken.variability.WP == .empirical(samples))
    #expect(taken.variability.WP.text == distribution)
    #expect(
      try remarks("--distribution-WP", distribution)
        == ["WP is 1501, the mean of \(folder.path)/s.csv:time, rounded"])

    let scaled = try experiment("--distribution-WP", distribution, "--WP", "3us")
    #expect(scaled.scenario.WP == 3000)
    #expect(scaled.variability.WP == .empirical(samples))
    #expect(try remarks("--distribution-WP", distribution, "--WP", "3us") == [])
  }

  @Test func aColumnMayHoldColons() throws {
    let folder = try TemporaryFolder()
    try folder.write("id,lat:ns\n1,1000\n2,2001\n", to: "s.csv")
    let distribution = "empirical:\(folder.path)/s.csv:lat:ns"
    let taken = try experiment("--distribution-WP", distribution)
    #expect(taken.scenario.WP == 1501)
    #expect(taken.variability.WP.text == distribution)
  }

  @Test(arguments: [
    ["--precision", "2"], ["--precision", "-1"], ["--confidence", "1"], ["--confidence", "0"],
    ["--message-limit", "0"], ["--time-limit", "10"], ["--time-limit", "0s"],
    ["--time-limit", "s"], ["--time-limit", "-1s"], ["--seed", "-1"],
  ]) func limitsAreChecked(arguments: [String]) {
    #expect(throws: (any Error).self) { try LimitOptions.parse(arguments) }
  }

  @Test func limitsAreThoseThatWereTyped() throws {
    let options = try LimitOptions.parse([
      "--precision", "0.001", "--confidence", "0.99", "--message-limit", "5", "--time-limit",
      "1500ms", "--seed", "18446744073709551615",
    ])
    let limits = options.limits
    #expect(limits.precision == 0.001)
    #expect(limits.confidence == 0.99)
    #expect(limits.messages == 5)
    #expect(limits.time == .milliseconds(1500))
    #expect(options.seed == .max)
    #expect(try LimitOptions.parse([]).limits.time == nil)
  }
}
