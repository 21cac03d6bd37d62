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
    completion: Candidates.axes, transform: PlotAxis.init(reading:))
  var x: PlotAxis?

  @Option(
    help: ArgumentHelp(
      "What lies along the y axis of the map: a parameter, N or S.", valueName: "NAME"),
    completion: Candidates.knobs, transform: PlotAxis.init(reading:))
  var y: PlotAxis?

  @Option(
    help: ArgumentHelp(
      "By how much a number may be off, as WC=10% or SC=200ns; can be given for each.",
      valueName: "NAME=REACH"), completion: Candidates.doubts, transform: DoubtOption.init(reading:)
  )
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

  func run() throws { try run(at: start.point()) }

  private func run(at point: (Preset, Experiment, remarks: [String])) throws {
    let (preset, experiment, remarks) = point
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
      state: state, opening: opening)
    if describe { try session.describe() } else { try session.explore() }
  }

  /// Refuses a place to start from beside `--last`.
  func refuseAnotherStart() throws {
    let starts = [
      (start.start, "PRESET|FILE.toml"), (start.options.parameters.preset, "--preset"),
    ]
    for (given, name) in starts where given != nil {
      throw ValidationError(ErrorText.contradiction("--last", name))
    }
  }

  /// Runs from what was on screen last, with what the arguments say over it.
  func goOn(_ arguments: [String]) throws {
    let (memory, slips) = state.file?.read() ?? (Memory(), [])
    let name = Self.configuration.commandName ?? "explore"
    let words = [name] + (memory.lastArguments ?? [])
    guard let remembered = try Kickscope.parseAsRoot(words) as? Explore else { return }
    let (preset, base, _) = try remembered.start.point()
    var (experiment, remarks) = try start.options.experiment(startingFrom: base)
    if !slips.isEmpty {
      remarks += describe ? slips.map(\.text) : []
      remarks.append("what was on screen last cannot be read: this is the prototype")
    } else if memory.last == nil {
      remarks.append("nothing is remembered yet: this is the prototype")
    }
    // Of what is shown, the word that is given last counts.
    let given = arguments.first == name ? arguments.dropFirst() : arguments[...]
    let both = try Kickscope.parseAsRoot(words + given) as? Explore
    try both?.run(at: (preset, experiment, remarks))
  }
}
