import QueueModel

/// Work on a pair of any kind, compiled for each kind on its own.
protocol PairVisitor {
  associatedtype Result
  mutating func visit<F: Features, T: Times>(_ pair: Pair<F, T>) -> Result
}

extension Experiment {
  /// The pair of the experiment at its start, with the features that it needs and no others.
  func start<V: PairVisitor>(seed: UInt64, _ visitor: inout V) -> V.Result {
    start(with: ConstantTimes(scenario), &visitor)
  }

  private func start<V: PairVisitor, T: Times>(
    with times: T, _ visitor: inout V
  ) -> V.Result {
    let clock = ArrivalClock(arrivals, scale: times.scale)
    let kinds = [P.kind, C.kind]
    let holdsBack = kinds.contains { [.guardIdle, .guardBusy, .adaptive].contains($0) }
    let hasTimers = kinds.contains(.coalesce)
    switch (holdsBack, hasTimers, arrivals != .greedy) {
    case (false, false, false): return visitor.visit(Pair<Plain, T>(self, times, arrivals: clock))
    case (true, false, false): return visitor.visit(Pair<Guarding, T>(self, times, arrivals: clock))
    case (false, true, false):
      return visitor.visit(Pair<Coalescing, T>(self, times, arrivals: clock))
    case (false, false, true): return visitor.visit(Pair<Fed, T>(self, times, arrivals: clock))
    default: return visitor.visit(Pair<AllFeatures, T>(self, times, arrivals: clock))
    }
  }
}
