import ArgumentParser

@main
struct KickscopeBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kickscope-bench",
    abstract: "Measures how fast kickscope is on this machine.",
    discussion: """
      Numbers mean something only in a release build: swift build -c release.
      """,
    subcommands: [Speed.self, Frames.self, Sweep.self, Model.self], defaultSubcommand: Speed.self)
}
