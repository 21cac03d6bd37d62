import ArgumentParser
import Glibc
import QueueModel

/// How far a scenario is from every border, and what wrong numbers would do.
struct MarginsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "margins",
    abstract: "How far a scenario is from every border, and what wrong numbers do.",
    discussion: """
      A row for each of the nine parameters: the nearest regime border below and above, the regime \
      and T there, and what a tenth more and twice as much do. ! marks the one nearest to a border; \
      a parameter without effect says so.

      With --doubt, as in --doubt WC=10% --doubt SC=200ns, it adds what T and E can be, which regimes \
      can rule, and the worst case in numbers. That is proven, not sampled: where value and bound \
      differ, the true extreme lies between them.

      json has everything, with T and E as exact fractions besides; csv has a row for each parameter.
      """)

  @OptionGroup(title: "Parameters") var parameters: ParameterOptions

  @Option(
    help: ArgumentHelp(
      "By how much a parameter may be off: a share, or so many ticks or slots.",
      valueName: "NAME=10%"), completion: Candidates.doubts, transform: DoubtOption.init(reading:))
  var doubt: [DoubtOption] = []

  @Option(help: "What is written.")
  var format = OutputFormat.table

  func run() throws {
    let scenario = try parameters.scenario()
    var doubts = Doubts()
    for option in doubt { try option.add(to: &doubts, in: scenario) }
    var output = ByteSink(descriptor: STDOUT_FILENO)
    MarginsReport(scenario, doubts).write(format, to: &output)
    try output.finish()
  }
}
