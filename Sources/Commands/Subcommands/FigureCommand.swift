import ArgumentParser
import Explorer
import Glibc
import Plotting
import QueueLab
import QueueModel

/// The figures of the paper, made again.
struct FigureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figure",
    abstract: "Make a figure of the paper again, by model and simulator.",
    discussion: """
      \(PaperFigure.allCases.map { "\($0.rawValue): \($0.text)" }.joined(separator: "\n\n"))

      Without a number all are listed. Without --svg, --csv or --json the figure is drawn with \
      characters.
      """)

  @Argument(
    help: ArgumentHelp("Which one; all are listed if nothing is said.", valueName: "2|3|4|5"),
    completion: .list(PaperFigure.allCases.map { String($0.rawValue) }))
  var figure: PaperFigure?

  @Option(
    help: ArgumentHelp(
      "Measure on this machine for figure 4 or 5.",
      discussion: "With WC = 1100 ns, as the paper; kickscope measure has more to say."))
  var measure: LabOptions.Mode?

  @Flag(help: "Few values and 3 runs for each, with --measure.")
  var quick = false

  @Option(
    help: ArgumentHelp(
      "For figure 4, what was measured before, as kickscope measure --csv writes it.",
      valueName: "FILE.csv"), completion: .file(extensions: ["csv"]))
  var data: String?

  @Option(
    help: ArgumentHelp(
      "Whose costs model and simulator have, with --data: what kickscope measure --preset wrote.",
      valueName: "NAME|FILE.toml"), completion: Candidates.scenarios)
  var preset: String?

  @OptionGroup(title: "Files") var files: PictureOptions

  @OptionGroup(title: "Looks") var looks: LookOptions

  func validate() throws {
    let isMeasured = figure == .prototype || figure == .control
    if measure != nil, !isMeasured {
      throw ValidationError("--measure is for figures 4 and 5.")
    }
    if quick, measure == nil {
      throw ValidationError("--quick says how --measure measures; give that as well.")
    }
    if data != nil || preset != nil, figure != .prototype {
      throw ValidationError("--data and --preset are for figure 4.")
    }
    if measure != nil, data != nil || preset != nil {
      throw ValidationError(ErrorText.contradiction("--measure", "--data or --preset"))
    }
    if figure == nil, files.areGiven {
      throw ValidationError("say which figure is to be written: 2, 3, 4 or 5.")
    }
  }

  func run() throws {
    guard let figure else { return try list() }
    guard let measure else {
      let preset = try preset.map { try StartingPoint.at($0) } ?? figure.preset
      let data = try data.map { file in try MeasuredFile.read(file, unit: preset.scenario.unit) }
      return try draw(figure, preset, data, title: figure.title)
    }
    let measurement = FigureMeasurement(
      mode: measure, isQuick: quick, measuring: Laboratory.measuring)
    Interruption.watch()
    if figure == .control {
      let records = try measurement.records([.notify, .adaptive, .poll])
      try draw(FigureMeasurement.figure(records), records)
    } else if let record = try measurement.records([.notify]).first {
      let columns = MeasurementColumns(plan: record.plan)
      try draw(
        figure, record.preset(named: "measured") ?? figure.preset,
        columns.data(record),
        title: "Figure 4: time per message on this machine against WP")
    }
    if let signal = Interruption.signal {
      throw CommandFailure.interrupted(
        signal: signal, remark: "interrupted: what was measured before is drawn, and no more")
    }
  }

  /// Model and simulator of a preset, and what was measured.
  private func draw(
    _ figure: PaperFigure, _ preset: Preset, _ data: MeasuredData?, title: String
  ) throws {
    var experiment = preset.experiment
    (experiment.P, experiment.C) = (figure.strategy, figure.strategy)
    let theme = try looks.themeOfPicture()
    let sheet = PlotSheet(
      preset, experiment, x: figure.x, domain: figure.domain, size: files.cells, data: data,
      appearance: looks.appearance(theme), isSimulated: true)
    guard !files.areGiven else {
      return try files.write(
        page(figure, sheet, preset.scenario, title),
        sheet.table(command: PictureOptions.command))
    }
    let plots = sheet.plots(figure.readings, showsPoint: false)
      .map { figure.marked($0, of: preset.scenario) }
    var output = ByteSink(descriptor: STDOUT_FILENO)
    output.append(looks.text(sheet.frame(of: plots, title: title)))
    for line in sheet.measuredSummary { output.append(line: line) }
    try output.finish()
  }

  /// What several strategies were measured to do.
  private func draw(_ figure: MeasuredFigure, _ records: [MeasurementRecord]) throws {
    let theme = try looks.themeOfPicture()
    guard !files.areGiven else {
      let machine = records.first?.machine?.processor ?? "this machine"
      return try files.write(
        figure.page(
          on: files.paper, subtitle: "\(machine), WC 1 100 ns, L 256, kP 1, kC 1",
          description:
            "Measured: T and CPU time per message of both parties under three strategies. Made by: "
            + PictureOptions.command),
        figure.table(command: PictureOptions.command))
    }
    var output = ByteSink(descriptor: STDOUT_FILENO)
    output.append(
      looks.text(figure.frame(files.cells, looks.appearance(theme))))
    try output.finish()
  }

  private func page(
    _ figure: PaperFigure, _ sheet: PlotSheet, _ scenario: Scenario, _ title: String
  ) -> PlotPage {
    var page = sheet.page(
      figure.readings, on: files.paper, command: PictureOptions.command, showsPoint: false)
    page.title = title
    page.description = "\(figure.text) \(page.description)"
    page.rows = page.rows.map { $0.map { figure.marked($0, of: scenario) } }
    return page
  }

  private func list() throws {
    var output = ByteSink(descriptor: STDOUT_FILENO)
    for figure in PaperFigure.allCases {
      output.append(line: figure.title)
      for line in figure.text.split(separator: ". ") {
        output.append(line: "  \(line)\(line.hasSuffix(".") ? "" : ".")")
      }
    }
    try output.finish()
  }
}
