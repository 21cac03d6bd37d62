import ArgumentParser
import Explorer
import Glibc
import Plotting
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
    help: ArgumentHelp("Which one; all are listed if nothing is said.", valueName: "2|3|4|5"))
  var figure: PaperFigure?

  @OptionGroup(title: "Files") var files: PictureOptions

  @OptionGroup(title: "Looks") var looks: LookOptions

  func validate() throws {
    if figure == nil, files.areGiven {
      throw ValidationError("say which figure is to be written: 2, 3, 4 or 5.")
    }
  }

  func run() throws {
    guard let figure else { return try list() }
    let themes = try looks.foundThemes()
    let preset = try figure.preset
    let experiment = Experiment(preset.scenario, P: figure.strategy, C: figure.strategy)
    let sheet = PlotSheet(
      preset, experiment, x: figure.x, domain: figure.domain, size: files.cells,
      appearance: looks.appearance(themes.chosen.theme), isSimulated: true)
    guard !files.areGiven else {
      return try files.write(
        page(figure, sheet, preset.scenario), sheet.table(command: PictureOptions.command))
    }
    let plots = sheet.plots(figure.readings, showsPoint: false)
      .map { figure.marked($0, of: preset.scenario) }
    var output = ByteSink(descriptor: STDOUT_FILENO)
    output.append(looks.text(sheet.frame(of: plots, title: figure.title)))
    try output.finish()
  }

  private func page(
    _ figure: PaperFigure, _ sheet: PlotSheet, _ scenario: Scenario
  ) -> PlotPage {
    var page = sheet.page(
      figure.readings, on: files.paper, command: PictureOptions.command, showsPoint: false)
    page.title = figure.title
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
