import ArgumentParser
import Glibc
import Plotting
import QueueModel
import QueueSimulator

/// One experiment, and everything that a simulation finds.
struct Simulate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Simulate one scenario: T, E, latencies, notifications, CPU shares.",
    discussion: """
      Where nothing is random the simulator looks for the period, and T and E are exact fractions. \
      Else they have confidence intervals, and it goes on until these are as narrow as --precision \
      asks, or a limit or ^C ends it; then what is known is written all the same.

      json is one object; numbers that are absent or infinite are null, exact fractions "num/den". \
      csv is a header and one row. T and E are what was simulated, model_T and model_E (in json model) \
      what the closed form says where there is one.
      """)

  @OptionGroup(title: "Experiment") var options: ExperimentOptions

  @OptionGroup(title: "Simulation") var limits: LimitOptions

  @Option(help: "What is written.")
  var format = OutputFormat.table

  @Option(
    help: ArgumentHelp("Emphasis in the table.", discussion: ColorChoice.discussion))
  var color = ColorChoice.auto

  func run() throws {
    let (experiment, remarks) = try options.experiment()
    Interruption.watch()
    var status = StatusLine()
    let start = ContinuousClock.now
    let outcome = simulate(
      experiment, limits: limits.limits, seed: limits.seed,
      isCancelled: { Interruption.isRequested },
      progress: { outcome in
        guard ContinuousClock.now - start > .milliseconds(500) else { return }
        status.show(Self.progress(outcome))
      })
    status.clear()
    if let outcome {
      let report = SimulationReport(
        experiment: experiment, outcome: outcome, limits: limits.limits, seed: limits.seed,
        remarks: remarks, isEmphasised: color.emphasisesOutput)
      var output = ByteSink(descriptor: STDOUT_FILENO)
      report.write(format, to: &output)
      try output.finish()
    }
    if let signal = Interruption.signal {
      throw CommandFailure.interrupted(
        signal: signal, remark: outcome == nil ? "interrupted before anything was known" : "")
    }
  }

  private static func progress(_ outcome: Outcome) -> String {
    let messages = NumberText.grouped(outcome.messages)
    let precision = max(outcome.T.relativeHalfWidth, outcome.E.relativeHalfWidth)
    return precision.isFinite
      ? "\(messages) messages, T and E to \(EstimateText.percent(precision))"
      : "\(messages) messages"
  }
}
