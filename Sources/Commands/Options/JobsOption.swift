import ArgumentParser

/// How many threads work.
struct JobsOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("Threads; all cores if nothing is said.", valueName: "N"),
    transform: WholeNumber.reader(of: 1...4096))
  var jobs: Int?

  /// The number that was asked for, else that of the cores.
  var count: Int { jobs ?? Processors.count }
}
