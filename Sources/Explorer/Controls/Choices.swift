internal import QueueModel

/// What the choices of a screen go through, and what was met that cannot be made up again.
struct Choices: Equatable, Sendable {
  /// The measured times that were met.
  private var samples: [Parameter: Distribution]

  init(_ experiment: Experiment) {
    samples = [:]
    remember(experiment)
  }

  /// Offers an experiment's measured times from now on.
  mutating func remember(_ experiment: Experiment) {
    for parameter in Parameter.allCases {
      if case .empirical = experiment.variability[parameter] {
        samples[parameter] = experiment.variability[parameter]
      }
    }
  }

  /// The experiments that a choice goes through; the one at hand is among them.
  func alternatives(_ control: Control, in experiment: Experiment) -> [Experiment] {
    func with(_ change: (inout Experiment) -> Void) -> Experiment {
      var next = experiment
      change(&next)
      return next
    }
    switch control {
    case .strategy(let party):
      return Strategy.Kind.allCases.map { kind in
        guard experiment[party].kind != kind else { return experiment }
        return with { $0[party] = Strategy(kind, for: party, in: experiment.scenario) }
      }
    case .distribution(let parameter):
      let today = experiment.variability[parameter]
      let usual: [Distribution] =
        [.constant, .uniform(spread: 0.5), .exponential, .lognormal(variation: 1)]
        + [samples[parameter]].compactMap { $0 }
      return usual.map { distribution in
        guard distribution.word != today.word else { return experiment }
        return with { $0.variability[parameter] = distribution }
      }
    case .arrivals:
      let interval = experiment.arrivals.interval ?? Arrivals.usualInterval(experiment.scenario)
      let usual: [Arrivals] = [
        .greedy, .periodic(interval: interval), .poisson(interval: interval),
        .bursts(
          interval: interval, count: 16, spacing: min(interval, experiment.scenario.WP)),
      ]
      return usual.map { arrivals in
        guard arrivals.word != experiment.arrivals.word else { return experiment }
        return with { $0.arrivals = arrivals }
      }
    default: return [experiment]
    }
  }
}

extension Arrivals {
  /// An interval that the pair of the paper's model just keeps up with: a load of 0.8.
  fileprivate static func usualInterval(_ scenario: Scenario) -> Int {
    let interval = (scenario.closedForm.cycle.timePerMessage * 1.25).rounded()
    return min(max(Int(min(interval, 1e9)), intervals.lowerBound), intervals.upperBound)
  }
}
