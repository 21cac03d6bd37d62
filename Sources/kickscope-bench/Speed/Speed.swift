import ArgumentParser
import Glibc
import Programs

/// Simulated messages per second, of the simulator and of a loop in C.
struct Speed: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Messages per second of the simulator, and of a loop written in C.",
    discussion: """
      The paper's model in the regimes FC, FP and SS, with constant W of both parties and with \
      exponential and lognormal W, whose standard deviation is the mean. Every message is stepped. \
      The loop in C has two clocks, no queue of events, and the C library's logarithm; both run in \
      turns on one thread. Speeds are by processor time, of which other programs take nothing, and \
      the medians of the rounds; the ratio is the median of the rounds' ratios. Both have to find \
      the same T: exactly where nothing is random, otherwise as far as chance allows. If they do \
      not, it is said and the exit status is 1.
      """)

  @Flag(help: "Write one JSON object.") var json = false

  @Flag(help: "End with status 1 if a budget is broken.") var check = false

  @Option(help: ArgumentHelp("Rounds, of which the median counts.", valueName: "N"))
  var rounds = 5

  @Option(help: ArgumentHelp("The seed of all random times.", valueName: "N"))
  var seed: UInt64 = 1

  func validate() throws {
    guard rounds > 0 else { throw ValidationError("At least one round has to be measured.") }
  }

  func run() throws {
    let races = SpeedCase.all.map { SpeedRace($0) }
    var results = races.map { _ in SpeedResult() }
    var generator = SplitMix64(seed: seed)
    for round in 1...rounds {
      tell("round \(round) of \(rounds)")
      for (index, race) in races.enumerated() {
        results[index].append(race.run(swiftFirst: round % 2 == 0, &generator))
      }
    }
    tell("")
    for (race, result) in zip(races, results) { try result.check(race.speedCase) }
    let report = report(races.map(\.speedCase), results)
    report.write(asJSON: json)
    if check, report.breaksBudget { throw ExitCode(1) }
  }

  private func report(_ cases: [SpeedCase], _ results: [SpeedResult]) -> Report {
    let rows = zip(cases, results).map { speedCase, result in
      let (name, ours, reference) = (
        speedCase.name, result.swift.median, result.reference.median
      )
      let isKept = Budget.isKept(
        messagesPerSecond: ours, ratio: result.ratio, speedCase.distribution)
      return json
        ? [
          Report.Field("name", .text(name)),
          Report.Field("messages_per_second", .count(Int(ours))),
          Report.Field("reference_per_second", .count(Int(reference))),
          Report.Field("ratio", .decimal(result.ratio, digits: 3)),
          .budget(isKept),
        ]
        : [
          Report.Field("case", .text(name)),
          Report.Field("kickscope", .decimal(ours / 1e6, digits: 1)),
          Report.Field("C", .decimal(reference / 1e6, digits: 1)),
          Report.Field("ratio", .decimal(result.ratio, digits: 2)),
          Report.Field("T", .decimal(result.swift.T, digits: 2)),
          Report.Field("T in C", .decimal(result.reference.T, digits: 2)),
          .budget(isKept),
        ]
    }
    let title = "millions of messages per second, one thread, median of \(rounds) (T in ticks)"
    return Report(sections: [Report.Section(name: "results", title: title, rows: rows)])
  }

  /// Progress, for a person who looks on.
  private func tell(_ text: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    let line = "\r\u{1B}[K" + text
    _ = line.withCString { write(STDERR_FILENO, $0, strlen($0)) }
  }
}
