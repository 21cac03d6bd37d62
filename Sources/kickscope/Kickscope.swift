import ArgumentParser

@main
struct Kickscope: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "kickscope")
}
