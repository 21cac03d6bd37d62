import ArgumentParser
import Explorer
import Plotting

/// The files in which a plot is written, in place of the picture made of characters.
struct PictureOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write the figure as vectors to a file; - is standard output.",
      valueName: "FILE"), completion: .file(extensions: ["svg"]))
  var svg: String?

  @Flag(help: "A figure for dark slides, where it is for white paper otherwise.")
  var dark = false

  @Option(
    help: ArgumentHelp(
      "Write the numbers, a row for each x; - is standard output.",
      discussion: """
        x, the nine parameters, strategies and arrivals; then regime, m, T, E, those of polling, the \
        best T and the E of SS where the closed form holds, or reference_T and reference_E where \
        it is only compared with; then sim_T, sim_T_half, sim_E, sim_E_half by the simulator, and \
        measured_T, measured_T_low, measured_T_high and the same of E where something was measured.
        """, valueName: "FILE"), completion: .file(extensions: ["csv"]))
  var csv: String?

  @Option(
    help: ArgumentHelp(
      "Write the same numbers and this command as {\"command\":...,\"rows\":[...]}.",
      valueName: "FILE"), completion: .file(extensions: ["json"]))
  var json: String?

  @Option(
    help: ArgumentHelp(
      "Columns and rows of the picture; in a figure they are 8 by 16 pixels each.",
      valueName: "100x30"), transform: FrameSize.read)
  var size: FrameSize?

  func validate() throws {
    if dark, svg == nil {
      throw ValidationError("--dark says how --svg looks; give --svg as well.")
    }
    guard [svg, csv, json].count(where: { $0 == "-" }) < 2 else {
      throw ValidationError("only one of --svg, --csv and --json can be -, standard output.")
    }
    let files = [svg, csv, json].compactMap { $0 }
    if let twice = files.first(where: { file in files.count { $0 == file } > 1 }) {
      throw ValidationError("\(twice) cannot hold two of --svg, --csv and --json; name another.")
    }
  }

  /// Whether there is a file to write, and so no picture.
  var areGiven: Bool { svg != nil || csv != nil || json != nil }

  var paper: Paper { dark ? .dark : .light }

  /// The size of the picture, in cells; what a figure is made from has room for more points.
  var cells: Size { areGiven ? Size(width: 300, height: 80) : size?.size ?? Self.standard }

  private static let standard = Size(width: 100, height: 30)

  /// Writes the files that were asked for.
  func write(_ page: @autoclosure () -> PlotPage, _ table: @autoclosure () -> Table) throws {
    if let svg {
      let pixels = size.map { Size(width: 8 * $0.size.width, height: 16 * $0.size.height) }
      try OutputFile.write(Figure.plots(page()).svg(on: paper, size: pixels), to: svg)
    }
    if let csv { try OutputFile.write(table().csv, to: csv) }
    if let json { try OutputFile.write(table().json, to: json) }
  }

  /// The command line as it was typed.
  static var command: String {
    (["kickscope"] + CommandLine.arguments.dropFirst()).map(ShellText.quoted)
      .joined(separator: " ")
  }
}
