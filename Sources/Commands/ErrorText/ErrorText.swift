import Explorer
import Glibc
import Plotting
import QueueModel

/// Turns errors, which are facts, into sentences: what was wrong, and what would be right.
enum ErrorText {
  static func sentence(_ failure: CommandFailure) -> String {
    switch failure {
    case .cannotOpen(let path, let code): "cannot open \(path): \(system(code))"
    case .stream(.read(let code), let name): "cannot read \(name): \(system(code))"
    case .stream(.write(let code), let name): "cannot write \(name): \(system(code))"
    case .stream(.brokenPipe, _): ""
    case .header(let fault, let file, let line): "\(file):\(line): \(sentence(fault))"
    case .badRows(let bad, let good, let file):
      "\(file): \(bad) of \(bad + good) rows \(bad == 1 ? "was" : "were") bad and left out"
    case .disagreement(let rows):
      """
      model and simulator disagree in \(rows) \(rows == 1 ? "case" : "cases"): \
      one of them is wrong, please report it
      """
    case .unknownPreset(let name, let known, let commands):
      unknown(name, commands.isEmpty ? "preset" : "command or preset", known, commands)
    case .commandBehindOptions(let name):
      "\(name) is a command, which stands before all options: kickscope \(name) …"
    case .unknownTheme(let name, let known): unknown(name, "theme", known)
    case .unknownLesson(let name, let known): unknown(name, "lesson", known)
    case .option(let parameter, let option, let text, let error):
      "\(option) \(ValueText.quoted(text)): \(ValueText.sentence(error, of: parameter))"
    case .scenario(let error): ValueText.sentence(error)
    case .unequalCosts(let knob, let scenario):
      """
      \(knob.symbol) on the x axis turns \(knob.parameters[0].rawValue) and \
      \(knob.parameters[1].rawValue) together, but they are \(scenario[knob.parameters[0]]) and \
      \(scenario[knob.parameters[1]]); make them equal with --\(knob.symbol) \(scenario[knob])
      """
    case .noSuchAxis(let axis):
      axis.control == .interval
        ? "--x interval: nothing arrives from outside; give --arrivals, as poisson:5us"
        : """
        --x \(axis.name): there is no such number; \(axis.name.prefix(1))'s strategy has to have it, \
        as with --strategy-\(axis.name.prefix(1)) \(strategy(with: axis))
        """
    case .noRange(let name, let text, let allowed):
      """
      --x-range \(ValueText.quoted(text)): no two values there, the lower one first, that \
      \(name) can take here; it can be \(NumberText.grouped(allowed.lowerBound)) to \
      \(NumberText.grouped(allowed.upperBound))
      """
    case .unsettledRows(let rows, let limit):
      """
      in \(rows) \(rows == 1 ? "row" : "rows") the period is longer than \(limit) messages, \
      where the simulation stopped: raise --message-limit
      """
    case .periodTooLong(let limit):
      """
      the period is longer than \(limit) messages, where the simulation stopped: \
      raise --message-limit, or use --engine model
      """
    case .file(let error): error.text
    case .brokenLessons(let broken, let all):
      "\(broken) of \(all) \(all == 1 ? "file" : "files") cannot be used as \(broken == 1 ? "it is" : "they are")"
    case .terminal(let error): sentence(error)
    case .mechanism(let option, let text, let error):
      "\(option) \(ValueText.quoted(text)): \(ValueText.sentence(error))"
    case .rate(let text, let fault): "--rate \(ValueText.quoted(text)): \(sentence(fault))"
    case .doubt(let parameter, let text, let error):
      "--doubt \(ValueText.quoted(text)): \(ValueText.sentence(error, of: parameter))"
    case .samples(let fault, let file, let line):
      "\(file):\(line.map { "\($0):" } ?? "") \(sentence(fault))"
    case .measured(let fault, let file, let line):
      "\(file):\(line.map { "\($0):" } ?? "") \(sentence(fault))"
    case .axis(let text, let fault, let unit):
      "--over \(ValueText.quoted(text)): \(sentence(fault, unit))"
    case .gridTooLarge(let limit):
      "the axes have more than \(limit) points together; use larger steps"
    case .noClosedForm:
      """
      --engine model: there is no closed form for these strategies, distributions or arrivals; \
      use --engine sim
      """
    case .cannotCreate(let path, let code): "cannot write \(path): \(system(code))"
    case .fileInUse(let path):
      "\(path) is being written by another run; wait for it, or give another --output"
    case .sweepFile(let path, let fault): sentence(fault, path)
    case .nothingPossible(let points, let row, let reason):
      """
      none of the \(points) points of the grid is possible; the first one, row \(row): \
      \(sentence(reason))
      """
    case .noPeriodToTrace(let limit):
      "the period is longer than \(limit) messages; use --first for the first of them"
    case .tooManyToDraw(let messages, let limit):
      """
      \(messages) messages are too many to draw, \(limit) would do; use --first for the first of \
      them, or --format csv
      """
    case .advice(let fault): sentence(fault)
    case .limits(let obstacles): obstacles.map(AdviceText.sentence).joined(separator: "; ")
    case .measure(let fault): sentence(fault)
    case .lab(let error): sentence(error)
    case .presetName(let name, let reason): "--preset \(ValueText.quoted(name)): \(reason)"
    // The report says it, and its last line.
    case .diagnosed: ""
    case .interrupted(_, let remark): remark
    }
  }

  /// That nothing is called so; what was probably meant, else all that there is.
  private static func unknown(
    _ name: String, _ what: String, _ known: [String], _ commands: [String] = []
  ) -> String {
    let start = "there is no \(what) \(ValueText.quoted(name));"
    guard let meant = nearest(to: name, among: commands + known) else {
      let kind = commands.isEmpty ? "there are" : "presets are"
      return "\(start) \(kind) \(known.joined(separator: ", "))"
    }
    return "\(start) did you mean \(commands.contains(meant) ? "kickscope " : "")\(meant)?"
  }

  /// The first strategy that has the number of an axis.
  private static func strategy(with axis: PlotAxis) -> String {
    guard case .setting(_, let setting) = axis.control else { return "" }
    return Strategy.Kind.allCases.first { $0.settings.contains(setting) }?.rawValue ?? ""
  }

  static func contradiction(_ one: String, _ other: String) -> String {
    "\(one) and \(other) contradict each other; give only one of them"
  }

  /// What there is to say about an evaluation that did not settle; nil if it did.
  static func doubt(about evaluation: Evaluation, messageLimit: Int) -> String? {
    if evaluation.isPeriodTooLong {
      return "warning: " + sentence(.periodTooLong(messageLimit: messageLimit))
    }
    guard evaluation.isDisputed, let form = evaluation.form, let simulated = evaluation.simulated
    else { return nil }
    return """
      model and simulator disagree: T \(form.T) and \(simulated.T), E \(form.E) and \(simulated.E)
      """
  }

  /// Why the system refused.
  static func system(_ code: Int32) -> String {
    code == ENOSPC ? "the disk is full" : String(cString: strerror(code))
  }
}
