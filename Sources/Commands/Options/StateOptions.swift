import ArgumentParser
import Explorer

/// What the explorer takes from the last run, and leaves to the next.
struct StateOptions: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help: "Turn knobs with the mouse, or leave it to the terminal; by itself as it was last.")
  var mouse: Bool?

  @Flag(
    name: .customLong("no-state"),
    help: ArgumentHelp(
      "Remember nothing, and start as if nothing were remembered.",
      discussion: """
        Else the theme, the glyphs, the mouse and the simulated points that were chosen by hand are \
        kept in $XDG_STATE_HOME/kickscope/state.toml, or ~/.local/state/kickscope/state.toml.
        """))
  var leavesNoState = false

  /// What is kept between runs; nil if nothing is.
  var file: StateFile? { leavesNoState ? nil : .standard() }

  /// What to say of a last run where nothing was asked for.
  func hint(_ memory: Memory, arguments: [String] = CommandLine.arguments) -> String? {
    guard arguments.count <= 1, memory.last != nil else { return nil }
    return "kickscope --last goes on where you left off"
  }
}
