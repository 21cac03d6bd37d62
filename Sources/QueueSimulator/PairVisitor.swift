import QueueModel

/// Work on a pair of any kind, compiled for each kind on its own.
protocol PairVisitor {
  associatedtype Result
  mutating func visit<F: Features, T: Times>(_ pair: Pair<F, T>) -> Result
}

extension Experiment {
  /// The pair of the experiment at its start, with the features that it needs and no others.
  func start<V: PairVisitor>(seed: UInt64, _ visitor: inout V) -> V.Result {
    guard !isDeterministic else {
      return start(with: ConstantTimes(scenario), ArrivalClock(arrivals), &visitor)
    }
    let times = RandomTimes(scenario, variability, seed: seed, scale: timeScale)
    let clock = ArrivalClock(arrivals, scale: times.scale, seed: seed)
    return start(with: times, clock, &visitor)
  }

  private func start<V: PairVisitor, T: Times>(
    with times: T, _ clock: ArrivalClock, _ visitor: inout V
  ) -> V.Result {
    let rules = [Party.P, .C].map { Rules(self, of: $0, scale: 1) }
    let holdsBack = rules.contains(where: \.holdsBack)
    let hasTimers = rules.contains(where: \.hasTimer)
    func visit<F: Features>(_: F.Type) -> V.Result {
      visitor.visit(Pair<F, T>(self, times, arrivals: clock))
    }
    return switch (arrivals != .greedy, holdsBack, hasTimers) {
    case (false, false, false): visit(Plain.self)
    case (false, true, false): visit(Guarding.self)
    case (false, false, true): visit(Coalescing.self)
    case (false, true, true): visit(GuardingAndCoalescing.self)
    case (true, false, false): visit(Fed.self)
    case (true, _, _): visit(FedWithAll.self)
    }
  }
}
