import ArgumentParser
import QueueModel

/// The model's functions, one call each.
struct Model: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Time of one closed form, of the regimes along a knob, of the next jump.",
    discussion: """
      Over scenarios of all regimes in a random order; the median of the rounds. The plain loop \
      computes regime, m and the cycle from nine integers, without any type of the model.
      """)

  @Flag(help: "Write one JSON object.") var json = false

  @Flag(help: "End with status 1 if a budget is broken.") var check = false

  @Option(help: ArgumentHelp("Rounds, of which the median counts.", valueName: "N"))
  var rounds = 5

  @Option(help: ArgumentHelp("The seed of the scenarios.", valueName: "N"))
  var seed: UInt64 = 1

  func validate() throws {
    guard rounds > 0 else { throw ValidationError("At least one round has to be measured.") }
  }

  func run() throws {
    let mixture = ScenarioMixture(count: 4096, seed: seed)
    let scenarios = mixture.scenarios
    let measured: [(String, Measured)] = [
      ("closed form", time(scenarios.count) { closedForms(scenarios) }),
      ("plain loop", time(scenarios.count) { plainForms(mixture.plain) }),
      ("T and E as numbers", time(scenarios.count) { numbers(scenarios) }),
      ("T and E as fractions", time(scenarios.count) { fractions(scenarios) }),
      ("segments(along:)", time(scenarios.count) { segments(scenarios) }),
      ("nextJump", time(scenarios.count) { jumps(scenarios) }),
    ]
    let section = Report.Section(
      name: "model", title: "model, one call (ns), median of \(rounds)",
      rows: measured.map { name, result in
        [
          Report.Field("what", .text(name)),
          Report.Field("ns", .decimal(result.median, digits: 1)),
          Report.Field("fastest", .decimal(result.fastest, digits: 1)),
          Report.Field("checksum", .count(result.checksum)),
          .budget(name == "closed form" ? result.median <= Budget.closedForm : nil),
        ]
      })
    let report = Report(benchmark: "model", sections: [section])
    report.write(asJSON: json)
    if check, report.breaksBudget { throw ExitCode(1) }
  }

  struct Measured {
    let median: Double
    let fastest: Double
    /// Of all results, so that none of the work can be left out.
    let checksum: Int
  }

  /// Rounds of at least 50 ms each; in nanoseconds for one of `calls`.
  private func time(_ calls: Int, _ pass: () -> Int) -> Measured {
    let clock = ContinuousClock()
    var times: [Double] = []
    let checksum = pass()
    for _ in 0..<rounds {
      var passes = 0
      let start = clock.now
      repeat {
        precondition(pass() == checksum)
        passes += 1
      } while start.duration(to: clock.now) < .milliseconds(50)
      times.append(
        start.duration(to: clock.now).nanoseconds / Double(passes) / Double(calls))
    }
    return Measured(median: times.median, fastest: times.min() ?? 0, checksum: checksum)
  }
}
