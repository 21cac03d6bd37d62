import ArgumentParser
import Explorer
import Glibc
import QueueModel

/// T, E and the regime of one scenario, or of every row of a file.
struct Eval: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Regime, T and E of one scenario, or of every row of a CSV.",
    discussion: """
      One scenario is given by parameters and a preset. table is for a person; csv and json have \
      the columns \(Columns.output.joined(separator: ",")), \
      and json has more besides.

      T and E are the shortest decimals that read back as the nearest double; _exact is num/den. \
      m is the batch in FC and FP, m' in SCS and SPS, 0 in SS and empty in LS. With --engine model \
      the sim columns are empty. With --engine sim, T, E and m are the simulator's, T_exact and \
      E_exact are empty, and the regime is still that of Table 1's inequalities. A simulation that \
      --message-limit stops leaves its columns empty, is told of on standard error, and makes the \
      exit status 69 when everything is written.

      --input reads CSV with a header that names the parameters in any order, and writes one line \
      a row: json is one object a line. kP and kC are 1 if they are missing; other missing ones can \
      be given as options, one value for all rows, or come from --preset. Values may have units; a \
      tick is a nanosecond, or what it is in the preset. Other columns are carried through behind \
      the output's own; one whose name is taken gets in_ before it, so the input's T becomes in_T. \
      A bad row is reported on standard error as FILE:LINE: COLUMN: ..., left out, and makes the \
      exit status 65.
      """)

  @OptionGroup(title: "Parameters") var parameters: ParameterOptions

  @Option(
    help: ArgumentHelp("Evaluate every row of a CSV; - is standard input.", valueName: "FILE|-"),
    completion: .file(extensions: ["csv"]))
  var input: String?

  @Option(help: "The closed forms, the event simulator, or both.")
  var engine = Engine.model

  @Option(help: "What is written.")
  var format = OutputFormat.table

  @Option(
    name: .customLong("message-limit"),
    help: ArgumentHelp(
      "Messages after which a simulation gives up.",
      discussion: "Up to 1073741824; 10000000 if nothing is said. Only with --engine sim or both."),
    transform: WholeNumber.reader(of: 1...1 << 30))
  var givenLimit: Int?

  @Option(
    help: ArgumentHelp(
      "Emphasis in the table of one scenario; csv, json and rows have none.",
      discussion: ColorChoice.discussion))
  var color = ColorChoice.auto

  func validate() throws {
    if givenLimit != nil && engine == .model {
      throw ValidationError(
        "--message-limit limits a simulation; give --engine sim or --engine both as well.")
    }
  }

  private var messageLimit: Int { givenLimit ?? 10_000_000 }

  func run() throws {
    if let input { try evaluateRows(of: input) } else { try evaluateOne() }
  }

  private func evaluateOne() throws(CommandFailure) {
    let scenario = try parameters.scenario()
    let evaluation = Evaluation(scenario, engine: engine, messageLimit: messageLimit)
    let limit = CommandFailure.periodTooLong(messageLimit: messageLimit)
    guard evaluation.cycle != nil else { throw limit }
    let report = EvaluationReport(
      evaluation, messageLimit: messageLimit, isEmphasised: color.emphasisesOutput)
    var output = ByteSink(descriptor: STDOUT_FILENO)
    report.write(format, to: &output)
    try output.finish()
    if evaluation.isPeriodTooLong { throw limit }
    if let doubt = ErrorText.doubt(about: evaluation, messageLimit: messageLimit) {
      var messages = ByteSink(descriptor: STDERR_FILENO)
      messages.append("\(doubt)\n")
      try messages.finish()
    }
    if evaluation.isDisputed { throw .disagreement(rows: 1) }
  }

  private func evaluateRows(of input: String) throws(CommandFailure) {
    var defaults: [Parameter: Int] = [.kP: 1, .kC: 1]
    var unit = TimeUnit.nanoseconds
    if let preset = parameters.preset {
      let base = try StartingPoint.named(preset).scenario
      for parameter in Parameter.allCases { defaults[parameter] = base[parameter] }
      unit = base.unit
    }
    let given = try parameters.values(unit: unit)
    let source = try ByteSource.opening(input)
    var rows = try RowReader(source, given: given, defaults: defaults, unit: unit)
    var results = ByteSink(descriptor: STDOUT_FILENO)
    var complaints = ByteSink(descriptor: STDERR_FILENO)
    let evaluation = RowEvaluation(engine: engine, messageLimit: messageLimit, format: format)
    let count = try evaluation.run(
      &rows, source: source.name, results: &results, complaints: &complaints)
    if count.disputed > 0 { throw .disagreement(rows: count.disputed) }
    if count.bad > 0 { throw .badRows(bad: count.bad, good: count.good, file: source.name) }
    if count.unsettled > 0 { throw .unsettledRows(count.unsettled, messageLimit: messageLimit) }
  }
}
