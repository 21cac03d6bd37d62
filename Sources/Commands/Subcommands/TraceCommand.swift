import ArgumentParser
import Explorer
import Glibc
import Plotting
import QueueModel
import QueueSimulator

/// Who does what, message by message.
struct TraceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace",
    abstract: "Show who does what from when to when, as text, CSV or SVG.",
    discussion: """
      Without --first it is one period, where nothing is random, and the first 20 messages where \
      something is. text is the paper's diagram: how full the queue is, what P and what C do, and \
      the time. csv has the columns party,kind,message,start,end, P's activities before C's, with \
      times in ticks; what crosses an end of the period is cut there. svg is a figure.
      """)

  @OptionGroup(title: "Experiment") var options: ExperimentOptions

  @Option(
    help: ArgumentHelp(
      "The first N messages from the empty queue on, instead of one period.", valueName: "N"),
    transform: WholeNumber.reader(of: 1...limit))
  var first: Int?

  @Option(
    help: "The same seed gives the same random times. (default: 1)",
    transform: WholeNumber.reader(of: 0...UInt64.max))
  var seed: UInt64 = 1

  @Option(help: "What is written to standard output; text, unless --svg asks for a file.")
  var format: TraceFormat?

  @Option(
    help: ArgumentHelp("Write the figure to a file; - is standard output.", valueName: "FILE"),
    completion: .file(extensions: ["svg"]))
  var svg: String?

  @Flag(help: "A figure for dark slides, where it is for white paper otherwise.")
  var dark = false

  @Option(help: "Columns of the text. (default: 100)", transform: WholeNumber.reader(of: 20...1000))
  var width = 100

  @OptionGroup(title: "Looks") var looks: LookOptions

  private static let limit = 1_000_000
  private static let drawnLimit = 5_000

  func run() throws {
    let (experiment, remarks) = try options.experiment()
    var messages = ByteSink(descriptor: STDERR_FILENO)
    for remark in remarks { messages.append(line: remark) }
    try messages.finish()
    let isPeriod = first == nil && experiment.isDeterministic
    let trace = try isPeriod ? period(experiment) : stretch(experiment)
    let format = format ?? (svg == nil ? .text : nil)
    if svg != nil || format != .csv, trace.messages > Self.drawnLimit {
      throw CommandFailure.tooManyToDraw(messages: trace.messages, limit: Self.drawnLimit)
    }
    let figure = Figure.trace(
      trace, experiment, isPeriod: isPeriod, description: "Made by: \(PictureOptions.command)")
    let paper = dark ? Paper.dark : .light
    if let svg { try OutputFile.write(figure.svg(on: paper), to: svg) }
    var output = ByteSink(descriptor: STDOUT_FILENO)
    switch format {
    case .text: output.append(try text(trace, of: experiment, isPeriod: isPeriod))
    case .csv: TraceRows(trace: trace).write(to: &output)
    case .svg: output.append(figure.svg(on: paper))
    case nil: break
    }
    try output.finish()
  }

  private func period(_ experiment: Experiment) throws -> Trace {
    do throws(SimulationError) {
      return try trace(of: experiment, messageLimit: Self.limit)
    } catch {
      throw CommandFailure.noPeriodToTrace(limit: Self.limit)
    }
  }

  private func stretch(_ experiment: Experiment) -> Trace {
    trace(ofFirst: first ?? 20, in: experiment, seed: seed)
  }

  private func text(
    _ trace: Trace, of experiment: Experiment, isPeriod: Bool
  ) throws(CommandFailure) -> String {
    let appearance = looks.appearance(try looks.themeOfPicture())
    let sheet = TraceSheet(
      trace, of: experiment, isPeriod: isPeriod, width: width, appearance: appearance)
    return looks.text(sheet.frame())
  }
}

/// What a trace is written as.
enum TraceFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  case text
  case csv
  case svg
}
