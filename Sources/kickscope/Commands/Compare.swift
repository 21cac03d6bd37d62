import ArgumentParser
import Glibc
import QueueModel
import QueueSimulator
import Synchronization

/// All strategies for one scenario.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare all strategies for one scenario.",
    discussion: """
      Simulates the scenario with each strategy in turn, with settings that suit the scenario, and \
      with those of --strategy besides. All have the same seed, so that they meet the same random \
      times. * marks those that no other beats in both T and E.

      json is {"strategies":[{"name":...,"T":...,"E":...}]} with everything that simulate says of \
      each; csv has a header and a row for each. Both are in the order of --sort.
      """)

  @OptionGroup var options: ExperimentOptions

  @Option(
    help: ArgumentHelp(
      "The column to sort by, the smallest first; mean and worst are latencies.",
      valueName: "COLUMN"))
  var sort = ComparisonColumn.T

  @OptionGroup(title: "Simulation") var limits: LimitOptions

  @Option(help: ArgumentHelp("Threads; all cores if nothing is said.", valueName: "N"))
  var jobs: Int?

  @Option(help: "What is written.")
  var format = OutputFormat.table

  @Option(
    help: ArgumentHelp("Emphasis in the table.", discussion: ColorChoice.discussion))
  var color = ColorChoice.auto

  func validate() throws {
    if let jobs, !(1...4096 ~= jobs) {
      throw ValidationError("--jobs \(jobs): it can be 1 to 4096.")
    }
  }

  func run() throws {
    let (experiment, remarks) = try options.experiment()
    Interruption.watch()
    let contenders = Self.simulated(
      contenders(for: experiment), limits: limits, jobs: jobs ?? Processors.count)
    let report = ComparisonReport(
      contenders: contenders.enumerated().sorted { one, other in
        sort.precedes(one.element, other.element)
          || !sort.precedes(other.element, one.element) && one.offset < other.offset
      }.map(\.element),
      scenario: experiment.scenario, setting: "", limits: limits.limits,
      isEmphasised: color.emphasisesOutput)
    var output = ByteSink(descriptor: STDOUT_FILENO)
    report.write(format, to: &output)
    try output.finish()
    if let signal = Interruption.signal { throw CommandFailure.interrupted(signal: signal) }
  }

  private func contenders(for experiment: Experiment) -> [(name: String, experiment: Experiment)] {
    [("a", experiment), ("b", Experiment(experiment.scenario))]
  }

  /// What is found of each that is not cancelled, in their order.
  static func simulated(
    _ contenders: [(name: String, experiment: Experiment)], limits: LimitOptions, jobs: Int
  ) -> [Contender] {
    let next = Atomic(0)
    let found = Mutex([Int: Contender]())
    let (limits, seed) = (limits.limits, limits.seed)
    withoutActuallyEscaping(
      {
        while true {
          let index = next.add(1, ordering: .relaxed).oldValue
          guard index < contenders.count else { return }
          let (name, experiment) = contenders[index]
          let outcome = simulate(
            experiment, limits: limits, seed: seed, isCancelled: { Interruption.isRequested })
          guard let outcome else { continue }
          found.withLock {
            $0[index] = Contender(name: name, experiment: experiment, outcome: outcome)
          }
        }
      } as @Sendable () -> Void
    ) { work in
      Workers.run(min(jobs, contenders.count), work: work)
    }
    return found.withLock { found in contenders.indices.compactMap { found[$0] } }
  }
}
