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
    help: ArgumentHelp("What lies along the x axis: a parameter, N, S, P.B …", valueName: "NAME"),
    completion: Candidates.axes)
  var x: PlotAxis?

  @Option(
    help: ArgumentHelp(
      "What lies along the y axis of the map: a parameter, N or S.", valueName: "NAME"),
    completion: Candidates.knobs)
  var y: PlotAxis?

  @Option(
    help: ArgumentHelp(
      "By how much a number may be off, as WC=10% or SC=200ns; can be given for each.",
      valueName: "NAME=REACH"), completion: Candidates.doubts)
  var doubt: [DoubtOption] = []

  @Option(help: "What is shown at first.")
  var view = View.plots

  @Flag(help: "T and E in big digits, for a projector.")
  var big = false

  @OptionGroup(title: "Between runs") var state: StateOptions

  @Flag(
    help: ArgumentHelp(
      "Go on with what was on screen last.",
      discussion: "What else is given overrules it, as --last --WP 1300."))
  var last = false

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
      data: try data.measured(experiment.scenario.unit), remarks: remarks + goingOn, looks: looks,
      state: state, opening: opening)
    if describe { try session.describe() } else { try session.explore() }
  }

  /// What there is to say where there is nothing to go on with.
  private var goingOn: [String] {
    guard last, let file = state.file, file.read().memory.last == nil else { return [] }
    return ["nothing is remembered yet: this is the prototype"]
  }

  /// The arguments with what was on screen last in the place of `--last`, which stays.
  func continued(_ arguments: [String]) throws -> [String] {
    if start.start != nil {
      throw ValidationError(ErrorText.contradiction("--last", "PRESET|FILE.toml"))
    }
    let words = state.file?.read().memory.lastArguments ?? []
    let name = Self.configuration.commandName ?? "explore"
    let given = arguments.first == name ? Array(arguments.dropFirst()) : arguments
    return [name] + words + given
  }
}
