import ArgumentParser
import Glibc
import QueueModel
import QueueSimulator

/// Every point of a grid of parameters, strategies, distributions and arrivals.
struct SweepCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: "Evaluate or simulate every point of a grid, on all cores.",
    discussion: """
      Each --over is an axis: a name, =, and values, stretches START:STOP:STEP, or \
      START:STOP:xFACTOR, with commas between them; both ends of a stretch belong to it, and all \
      may have units. All combinations are gone through, the last axis fastest.

      Names are the nine parameters; N and S for both parties; a number of a strategy, as P.B, \
      C.Y, C.YE, C.R, C.theta, C.d, P.n, P.tau, or without the party for both; interval or rate \
      (messages per second, as 200k) of arrivals; variation or spread of WP and WC, or as \
      NP.variation of one time, which makes constant times lognormal or uniform.

      The output has one row for each point, with all nine parameters, strategies, distributions, \
      arrivals and seed, what the closed form says, and what the simulator found: sim_T is T, \
      sim_T_half half of the length of its confidence interval, sim_T_exact a fraction where it is \
      exact; *_P and *_C are shares of time and counts per message. What is unknown is empty, or \
      null in jsonl. Points that are not possible, as WP=0 or kP above L, have no row: the first of \
      them and their number are told on standard error.

      A row's random numbers depend on --seed and its index in the whole grid alone, so that any \
      --jobs and --shard give the same bytes. --shard I/N computes the rows I-1, I-1+N, ...; \
      sorted by the first column, all shards together are the whole sweep. With --output, a run \
      that was ended, however it was, is gone on with by the same command.
      """)

  @OptionGroup(title: "Experiment") var options: ExperimentOptions

  @Option(
    help: ArgumentHelp(
      "An axis of the grid; can be given several times.", valueName: "NAME=VALUES"),
    completion: Candidates.swept)
  var over: [String] = []

  @Option(help: "The closed forms, the simulator, or both; model for the paper's model, else sim.")
  var engine: Engine?

  @Option(help: "csv, or jsonl: an object on each line.")
  var format = RowFormat.csv

  @OptionGroup var jobs: JobsOption

  @Option(
    help: ArgumentHelp("Only the rows of one of N parts, as 1/4.", valueName: "I/N"),
    transform: { text in
      guard let shard = Shard(text) else {
        throw ValidationError("write I/N with I from 1 to N, as 1/4")
      }
      return shard
    })
  var shard = Shard.whole

  @Option(
    help: ArgumentHelp(
      "Where rows are written; what is there already is kept. Standard output if nothing is said.",
      valueName: "FILE"), completion: .file(extensions: ["csv", "jsonl"]))
  var output: String?

  @OptionGroup(title: "Simulation") var limits: LimitOptions

  func run() throws {
    let sweep = try sweep()
    Interruption.watch()
    let runner = SweepRunner(
      sweep: sweep, shard: shard, jobs: jobs.count,
      isCancelled: { Interruption.isRequested })
    let file = try output.map { path throws(CommandFailure) in try SweepFile(path) }
    let finished =
      try file?.finishedRows(of: sweep, shard) ?? FinishedRows(of: sweep, shard)
    let total = shard.count(of: sweep.grid.count)
    var status = StatusLine()
    let progress = SweepProgress(total: total, before: finished.count)
    let start = ContinuousClock.now
    let count = try runner.run(
      writingTo: file?.descriptor ?? STDOUT_FILENO, name: output ?? "the output",
      finished: finished,
      beat: status.isShown
        ? { status.show(progress.text(written: $0, after: ContinuousClock.now - start)) } : nil)
    status.clear()
    file?.forgetAside()
    try tell(count, of: total)
    if let signal = Interruption.signal {
      let remark = output.map { "interrupted; the same command goes on with \($0)" } ?? ""
      throw CommandFailure.interrupted(signal: signal, remark: remark)
    }
    if count.disputed > 0 { throw CommandFailure.disagreement(rows: count.disputed) }
    if total > 0, count.impossible == total, shard == .whole, let first = count.examples.first {
      throw CommandFailure.nothingPossible(points: total, row: first.row, first.reason)
    }
  }

  private func sweep() throws(CommandFailure) -> Sweep {
    let (base, remarks) = try options.experiment()
    try tell(remarks)
    var axes: [SweepAxis] = []
    for text in over {
      do throws(SweepAxis.Fault) {
        axes.append(try SweepAxis(parsing: text, unit: base.scenario.unit))
      } catch {
        throw .axis(text, error, base.scenario.unit)
      }
    }
    let grid = try SweepGrid(base, axes: axes)
    if engine == .model, !grid.hasClosedForms { throw .noClosedForm }
    return Sweep(
      grid, engine: engine ?? (grid.isPapersModel ? .model : .sim), limits: limits.limits,
      seed: limits.seed,
      isJSON: format == .jsonl)
  }

  private func tell(_ remarks: [String]) throws(CommandFailure) {
    var messages = ByteSink(descriptor: STDERR_FILENO)
    for remark in remarks { messages.append(line: remark) }
    try messages.finish()
  }

  /// Says on standard error what has no row, or not the row that was asked for.
  private func tell(_ count: SweepCount, of total: Int) throws(CommandFailure) {
    var messages = ByteSink(descriptor: STDERR_FILENO)
    if count.impossible > 0, count.impossible < total || shard != .whole {
      for (row, reason) in count.examples {
        messages.append(line: "row \(row): \(ErrorText.sentence(reason))")
      }
      messages.append(
        line: "\(count.impossible) of \(total) points are not possible and were left out")
    }
    if count.formless > 0 {
      messages.append(line: "\(count.formless) rows have no closed form; their columns are empty")
    }
    if count.imprecise > 0 {
      messages.append(
        line: """
          \(count.imprecise) rows were stopped by a limit before they were as precise as \
          --precision asks; their column ending says so
          """)
    }
    try messages.finish()
  }
}

/// How rows for programs are written.
enum RowFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case csv
  case jsonl
}
