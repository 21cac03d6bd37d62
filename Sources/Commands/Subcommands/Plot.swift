import ArgumentParser
import Explorer
import Glibc
import Plotting
import QueueModel

/// The plots of T and of E, without the explorer.
struct Plot: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the plots of T and of E against one parameter.",
    discussion: """
      Writes one frame: a line with the regime, T and E, then T and E against the parameter of \
      --x, with polling, the best SS, the simulator's points, regime borders and the factors of \
      jumps, and what was measured, if --data gives it; the last lines say how far that lies from the \
      model. With other strategies, random times or arrivals, the simulator's points are the curve. \
      Plain text in a pipe, with colours on a terminal; 7-bit characters where the locale \
      has no others, unless --glyphs asks for them.

      With --svg, --csv or --json it writes files instead: the plots as a figure, or their numbers.
      """)

  @OptionGroup var start: StartOptions

  @OptionGroup(title: "Data") var data: DataOptions

  @Option(
    help: ArgumentHelp(
      "What stands along the x axis: a parameter, N, S, a number of a strategy, or interval.",
      discussion: "C.B is the spin budget of C; so P.B, C.Y, C.theta, C.d, P.n, P.tau ...",
      valueName: "WP"), completion: Candidates.axes, transform: PlotAxis.init(reading:))
  var x: PlotAxis?

  @Option(
    name: .customLong("x-range"),
    help: ArgumentHelp(
      "The values along the x axis, as 0:4000 or 0:4us.", valueName: "LOW:HIGH"),
    transform: ValueRange.init(reading:))
  var range: ValueRange?

  @OptionGroup(title: "Files") var files: PictureOptions

  @OptionGroup(title: "Looks") var looks: LookOptions

  @Flag(name: .customLong("no-sim"), help: "Without the simulator's points.")
  var hidesSimulation = false

  func run() throws {
    let (preset, experiment, remarks) = try start.point()
    let scenario = experiment.scenario
    let x = x ?? PlotAxis(preset.x)
    if let knob = x.control.knob,
      !knob.parameters.allSatisfy({ scenario[$0] == scenario[knob] })
    {
      throw CommandFailure.unequalCosts(knob, scenario)
    }
    guard x.exists(in: experiment) else { throw CommandFailure.noSuchAxis(x) }
    let domain = try range?.values(of: x, in: scenario)
    var messages = ByteSink(descriptor: STDERR_FILENO)
    for remark in remarks { messages.append(line: remark) }
    try messages.finish()
    let theme = try looks.themeOfPicture()
    let sheet = PlotSheet(
      preset, experiment, x: x.control, domain: domain, size: files.cells,
      data: try data.measured(scenario.unit), appearance: looks.appearance(theme),
      isSimulated: !hidesSimulation)
    guard !files.areGiven else {
      let command = PictureOptions.command
      return try files.write(
        sheet.page(on: files.paper, command: command), sheet.table(command: command))
    }
    var frame = sheet.frame()
    frame.replaceControlCharacters()
    var output = ByteSink(descriptor: STDOUT_FILENO)
    output.append(looks.text(frame))
    for line in sheet.measuredSummary { output.append(line: line) }
    try output.finish()
  }
}

extension Frame {
  /// A preset's title may hold what a terminal would obey.
  fileprivate mutating func replaceControlCharacters() {
    for y in 0..<size.height {
      for x in 0..<size.width where self[x, y].glyph.properties.generalCategory == .control {
        self[x, y].glyph = "?"
      }
    }
  }
}
