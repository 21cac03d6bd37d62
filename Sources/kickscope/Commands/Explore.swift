import ArgumentParser
import Explorer
import Plotting
import QueueModel

/// The explorer itself.
struct Explore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Turn the parameters and watch T, E and the regime.",
    discussion: """
      Opens on the paper's prototype, on a preset, or on a scenario that was saved; parameters on the \
      command line overrule what is in it. Strategies, distributions and arrivals can be given as \
      well as chosen there; y in the explorer writes the line for what is on the screen. ? shows \
      all keys.
      """)

  @OptionGroup var start: StartOptions

  @OptionGroup(title: "Data") var data: DataOptions

  @OptionGroup(title: "Looks") var looks: LookOptions

  @Option(
    help: ArgumentHelp("What lies along the x axis: a parameter, N, S, P.B …", valueName: "NAME"))
  var x: PlotAxis?

  @Option(
    help: ArgumentHelp(
      "What lies along the y axis of the map: a parameter, N or S.", valueName: "NAME"))
  var y: PlotAxis?

  @Option(
    help: ArgumentHelp(
      "By how much a number may be off, as WC=10% or SC=200ns; can be given for each.",
      valueName: "NAME=REACH"))
  var doubt: [DoubtOption] = []

  @Option(help: "What is shown at first.")
  var view = View.plots

  @Flag(help: "T and E in big digits, for a projector.")
  var big = false

  @Flag(name: .customLong("no-mouse"), help: "Leave the mouse to the terminal.")
  var leavesMouse = false

  @Flag(help: "Write the state in sentences, without a terminal.")
  var describe = false

  func run() throws {
    let (preset, experiment, remarks) = try start.point()
    if let x, !x.exists(in: experiment) {
      throw CommandFailure.noSuchAxis(x)
    }
    if let y, y.control.knob == nil {
      throw ValidationError("--y \(y.name): the map is over two of the nine parameters, N or S.")
    }
    var opening = Opening(view: view, x: x?.control, y: y?.control.knob, isProjecting: big)
    for option in doubt { try option.add(to: &opening.doubts, in: experiment.scenario) }
    let session = ExploreSession(
      preset: preset, experiment: experiment,
      data: try data.measured(experiment.scenario.unit), remarks: remarks, looks: looks,
      isMouseOn: !leavesMouse, opening: opening)
    if describe { try session.describe() } else { try session.explore() }
  }
}
