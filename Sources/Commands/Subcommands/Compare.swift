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

  @OptionGroup(title: "Experiment") var options: ExperimentOptions

  @Option(
    help: ArgumentHelp(
      "The column to sort by, the smallest first; mean and worst are latencies.",
      valueName: "COLUMN"))
  var sort = ComparisonColumn.T

  @OptionGroup(title: "Simulation") var limits: LimitOptions

  @OptionGroup var jobs: JobsOption

  @Option(help: "What is written.")
  var format = OutputFormat.table

  @Option(
    help: ArgumentHelp("Emphasis in the table.", discussion: ColorChoice.discussion))
  var color = ColorChoice.auto

  func run() throws {
    let (experiment, remarks) = try options.experiment()
    Interruption.watch()
    let found = Self.simulated(
      contenders(for: experiment), limits: limits, jobs: jobs.count)
    let report = ComparisonReport(
      contenders: found.enumerated().sorted { one, other in
        sort.precedes(one.element, other.element)
          || !sort.precedes(other.element, one.element) && one.offset < other.offset
      }.map(\.element),
      base: experiment, remarks: remarks, limits: limits.limits,
      isEmphasised: color.emphasisesOutput)
    var output = ByteSink(descriptor: STDOUT_FILENO)
    report.write(format, to: &output)
    try output.finish()
    if let signal = Interruption.signal { throw CommandFailure.interrupted(signal: signal) }
  }

  /// All strategies, and the one that was asked for.
  private func contenders(for experiment: Experiment) -> [Contender] {
    let all = Experiment.comparison(
      of: experiment.scenario, variability: experiment.variability, arrivals: experiment.arrivals)
    guard !all.contains(where: { $0.experiment == experiment }) else { return all }
    return all + [Contender(name: "given", row: "", experiment: experiment)]
  }

  /// What is found of each that is not cancelled before there is anything to tell, in their order.
  static func simulated(
    _ contenders: [Contender], limits: LimitOptions, jobs: Int
  ) -> [SimulatedContender] {
    let board = ContenderBoard()
    let (limits, seed) = (limits.limits, limits.seed)
    Workers.run(min(jobs, contenders.count)) {
      while let index = board.take(of: contenders.count) {
        let outcome = simulate(
          contenders[index].experiment, limits: limits, seed: seed,
          isCancelled: { Interruption.isRequested })
        guard let outcome else { continue }
        board.put(SimulatedContender(contender: contenders[index], outcome: outcome), at: index)
      }
    }
    return board.inOrder
  }
}

/// Hands contenders to workers and keeps what they find.
private final class ContenderBoard: Sendable {
  private let next = Atomic(0)
  private let found = Mutex([Int: SimulatedContender]())

  func take(of count: Int) -> Int? {
    let index = next.add(1, ordering: .relaxed).oldValue
    return index < count ? index : nil
  }

  func put(_ contender: SimulatedContender, at index: Int) {
    found.withLock { $0[index] = contender }
  }

  var inOrder: [SimulatedContender] {
    found.withLock { found in found.keys.sorted().compactMap { found[$0] } }
  }
}
