public import QueueModel

extension Experiment {
  /// Any strategies on a scenario of small numbers, greedy.
  public static func random(using generator: inout SplitMix64) -> Experiment {
    let scenario = Scenario.random(using: &generator)
    func strategy() -> Strategy {
      Int.random(in: 0..<10, using: &generator) == 0
        ? .adaptive : .random(for: scenario, using: &generator)
    }
    return Experiment(scenario, P: strategy(), C: strategy())
  }

  /// The same, fed from outside one time in two.
  public static func randomlyFed(using generator: inout SplitMix64) -> Experiment {
    var experiment = random(using: &generator)
    let interval = Int.random(in: 1...150, using: &generator)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: experiment.arrivals = .periodic(interval: interval)
    case 1:
      experiment.arrivals = .bursts(
        interval: interval, count: Int.random(in: 1...5, using: &generator),
        spacing: Int.random(in: 0...interval, using: &generator))
    default: break
    }
    return experiment
  }
}
