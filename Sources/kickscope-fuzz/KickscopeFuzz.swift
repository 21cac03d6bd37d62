import ArgumentParser

@main
struct KickscopeFuzz: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kickscope-fuzz",
    abstract: "Tries to break kickscope with random keys, terminals and files.",
    subcommands: [KeysCommand.self, TerminalCommand.self, Files.self, Die.self])
}
