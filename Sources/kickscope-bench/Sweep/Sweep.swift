import ArgumentParser
import Commands
import Programs

/// A parameter sweep of random simulations, on one thread and on all cores.
struct Sweep: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Rows per second of kickscope sweep, with one job and with all cores.",
    discussion: """
      The kickscope that stands beside this program sweeps WP of the paper's prototype with \
      exponential W of both parties; every row is simulated for as many messages as are said. Each \
      round runs it with one job and with all, in turns. Times are from its start to its end, and \
      the medians of the rounds; the speed-up is the median of the rounds' ratios. All runs have \
      to write the same bytes. If they do not, it is said and the exit status is 1; if the program \
      is missing or fails, it is 69.
      """)

  @Flag(help: "Write one JSON object.") var json = false

  @Option(help: ArgumentHelp("Rounds, of which the median counts.", valueName: "N"))
  var rounds = 3

  @Option(help: ArgumentHelp("Rows of the sweep.", valueName: "N"))
  var points = 48

  @Option(help: ArgumentHelp("Simulated messages of each row.", valueName: "N"))
  var messages = 2_000_000

  @Option(help: ArgumentHelp("Jobs beside the one; all cores if nothing is said.", valueName: "N"))
  var jobs: Int?

  @Option(help: ArgumentHelp("The seed of all random times.", valueName: "N"))
  var seed: UInt64 = 1

  func validate() throws {
    guard rounds > 0, points > 0, messages > 0 else {
      throw ValidationError("At least one round, row and message have to be measured.")
    }
    if let jobs, !(1...4096 ~= jobs) {
      throw ValidationError("--jobs \(jobs): it can be 1 to 4096.")
    }
  }

  func run() throws {
    let cores = Processors.count
    let counts = Set([1, jobs ?? cores]).sorted()
    var race = SweepRace(rows: points, cores: cores, jobs: counts)
    do {
      let program = try Program.besideThis()
      for round in 1...rounds {
        for jobs in round % 2 == 0 ? counts.reversed() : counts {
          try race.append(program.run(arguments(jobs)), jobs: jobs)
        }
      }
    } catch let failure as ProgramFailure {
      throw failure.told()
    }
    report(race).write(asJSON: json)
  }

  /// With a precision of 0 every row goes on to the last message.
  private func arguments(_ jobs: Int) -> [String] {
    [
      "sweep", "--over", "WP=100:\(points * 100):100", "--engine", "sim", "--distribution",
      "exponential", "--precision", "0", "--message-limit", "\(messages)", "--seed", "\(seed)",
      "--jobs", "\(jobs)",
    ]
  }

  private func report(_ race: SweepRace) -> Report {
    let rows = race.jobs.map { jobs in
      [
        Report.Field("jobs", .count(jobs)),
        Report.Field("cores", .count(race.cores)),
        Report.Field("seconds", .decimal(race.seconds(jobs), digits: 3)),
        Report.Field("cpu_seconds", .decimal(race.processorSeconds(jobs), digits: 3)),
        Report.Field("rows_per_second", .decimal(race.rowsPerSecond(jobs), digits: 2)),
        Report.Field("speed_up", .decimal(race.speedUp(jobs), digits: 3)),
        Report.Field("per_core", .decimal(race.speedUpPerCore(jobs), digits: 3)),
      ]
    }
    let title = "sweep of \(points) rows, \(messages) messages each, median of \(rounds)"
    return Report(
      benchmark: "sweep", sections: [Report.Section(name: "sweep", title: title, rows: rows)])
  }
}
