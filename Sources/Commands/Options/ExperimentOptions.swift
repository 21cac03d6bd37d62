import ArgumentParser
import QueueModel

/// The scenario, what the parties do when they cannot go on, how times vary, and where messages
/// come from.
struct ExperimentOptions: ParsableArguments {
  @OptionGroup(title: "Parameters") var parameters: ParameterOptions

  @OptionGroup var strategies: StrategyOptions

  @Option(
    help: ArgumentHelp(
      "How WP and WC vary around their values; not at all if nothing is said.",
      discussion: """
        constant, uniform:SPREAD, exponential, lognormal:CV or empirical:FILE:COLUMN, a column of a \
        CSV by name or number, whose values are in ticks. Both may hold colons: FILE ends at the \
        last colon before which there is the name of a file. If the parameter is given too, \
        samples are scaled to it; else it becomes their mean.
        """), completion: Candidates.distributions)
  var distribution: String?

  @Option(
    name: .customLong("distribution-WP"), help: "How WP varies; wins over --distribution.",
    completion: Candidates.distributions)
  var distributionWP: String?

  @Option(
    name: .customLong("distribution-WC"), help: "How WC varies; wins over --distribution.",
    completion: Candidates.distributions)
  var distributionWC: String?

  @Option(
    name: .customLong("distribution-NP"), help: "How NP varies.",
    completion: Candidates.distributions)
  var distributionNP: String?

  @Option(
    name: .customLong("distribution-NC"), help: "How NC varies.",
    completion: Candidates.distributions)
  var distributionNC: String?

  @Option(
    name: .customLong("distribution-SP"), help: "How SP varies.",
    completion: Candidates.distributions)
  var distributionSP: String?

  @Option(
    name: .customLong("distribution-SC"), help: "How SC varies.",
    completion: Candidates.distributions)
  var distributionSC: String?

  @Option(
    help: ArgumentHelp(
      "Where P's messages come from; it always has one if nothing is said.",
      discussion: """
        greedy, periodic:INTERVAL, poisson:INTERVAL or bursts:INTERVAL,COUNT,SPACING.
        """), completion: Candidates.arrivals)
  var arrivals: String?

  @Option(
    help: ArgumentHelp(
      "Messages that arrive in a second, as 200k or 1.5M, in place of an interval.",
      discussion: "poisson, unless --arrivals says something else."))
  var rate: String?

  /// What was typed for the distribution of a time, and behind which option.
  func typedDistribution(_ parameter: Parameter) -> (option: String, text: String)? {
    let (own, both): (String?, String?) =
      switch parameter {
      case .WP: (distributionWP, distribution)
      case .WC: (distributionWC, distribution)
      case .NP: (distributionNP, nil)
      case .NC: (distributionNC, nil)
      case .SP: (distributionSP, nil)
      case .SC: (distributionSC, nil)
      case .L, .kP, .kC: (nil, nil)
      }
    if let own { return ("--distribution-\(parameter.rawValue)", own) }
    return both.map { ("--distribution", $0) }
  }
}
