import ArgumentParser

/// How many threads work.
struct JobsOption: ParsableArguments {
  @Option(help: ArgumentHelp("Threads; all cores if nothing is said.", valueName: "N"))
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...4096 ~= jobs) {
      throw ValidationError("--jobs \(jobs): it can be 1 to 4096.")
    }
  }

  /// The number that was asked for, else that of the cores.
  var count: Int { jobs ?? Processors.count }
}
