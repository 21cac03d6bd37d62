public import QueueModel

extension Strategy {
  /// A strategy of a kind with small settings, zeros and ties among them.
  public static func random(
    _ kind: Kind, using generator: inout SplitMix64, maximalTime: Int = 60
  ) -> Strategy {
    func time(from least: Int) -> Int {
      Int.random(in: 0..<4, using: &generator) == 0
        ? least : Int.random(in: least...(2 * maximalTime), using: &generator)
    }
    func count(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    return switch kind {
    case .notify: .notify
    case .poll: .poll
    case .spin: .spin(budget: time(from: 0))
    case .sleep: .sleep(length: time(from: 1), cost: time(from: 0))
    case .nap: .nap(count: count(0...3), length: time(from: 1), cost: time(from: 0))
    case .guardIdle: .guarded(threshold: count(0...3), delay: time(from: 0), isBusy: false)
    case .guardBusy: .guarded(threshold: count(0...3), delay: time(from: 0), isBusy: true)
    case .coalesce: .coalesce(count: count(1...6), timeout: time(from: 0))
    case .virtio: .virtio
    case .adaptive: .adaptive
    }
  }
}

extension Experiment {
  /// Any strategies on a scenario of small numbers, greedy.
  public static func random(using generator: inout SplitMix64) -> Experiment {
    func strategy() -> Strategy {
      let kind = Strategy.Kind.allCases.randomElement(using: &generator) ?? .notify
      return .random(kind, using: &generator)
    }
    let scenario = Scenario.random(using: &generator)
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
