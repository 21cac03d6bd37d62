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

  @OptionGroup(title: "Looks") var looks: LookOptions

  @Flag(name: .customLong("no-mouse"), help: "Leave the mouse to the terminal.")
  var leavesMouse = false

  @Flag(help: "Write the state in sentences, without a terminal.")
  var describe = false

  func run() throws {
    let (preset, experiment, remarks) = try start.point()
    let session = ExploreSession(
      preset: preset, experiment: experiment,
      data: try start.measured(experiment.scenario.unit), remarks: remarks, looks: looks,
      isMouseOn: !leavesMouse)
    if describe { try session.describe() } else { try session.explore() }
  }
}
