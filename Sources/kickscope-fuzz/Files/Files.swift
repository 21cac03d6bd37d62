import ArgumentParser

/// Tries to break the readers of files and of typed text.
struct Files: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Give a parser inputs of every kind: libFuzzer's, or those of files.",
    discussion: """
      Without a parser it prints what parsers there are. With files it gives each to the parser \
      once, and ends with status 1 at the first that breaks it. Otherwise it fuzzes, where it was \
      built with libFuzzer (.ci/fuzz does that): the first folder collects inputs and gets those \
      to start from, options are libFuzzer's, as -max_total_time=60.
      """)

  @Argument(help: "What to break.")
  var parser: String?

  @Argument(
    parsing: .captureForPassthrough,
    help: ArgumentHelp("Inputs, folders of inputs, and libFuzzer's options.", valueName: "input"))
  var inputs: [String] = []

  func validate() throws {
    if let parser, Subject.named(parser) == nil {
      throw ValidationError(
        "There is no parser '\(parser)'; there are "
          + Subject.all.map(\.name).joined(separator: ", ") + ".")
    }
  }

  func run() throws {
    guard let parser, let subject = Subject.named(parser) else {
      for subject in Subject.all {
        print(subject.name + String(repeating: " ", count: 14 - subject.name.count) + subject.about)
      }
      return
    }
    let paths = inputs.filter { !$0.hasPrefix("-") }
    if Fuzzing.isThere, paths.allSatisfy(InputFolder.mayBe) {
      let options = inputs.filter { $0.hasPrefix("-") }
      throw ExitCode(try Fuzzing(subject, folders: paths, options: options).run())
    }
    let replay = try Replay(subject, paths)
    guard replay.run() else { throw ExitCode.failure }
    print("\(replay.inputs.count) inputs, nothing found")
    if !Fuzzing.isThere { print("built without libFuzzer; .ci/fuzz builds it with it") }
  }
}
