import QueueModel

/// One of the strategies that are compared, and what a simulation found of it.
struct SimulatedContender: Sendable {
  let contender: Contender
  let outcome: Outcome

  var name: String { contender.name }
  var experiment: Experiment { contender.experiment }

  /// Whether it is less than another in T or in E and in none of them more, as far as their
  /// intervals tell. Where messages arrive T is given, and the latency counts in its place.
  fileprivate func beats(_ other: SimulatedContender) -> Bool {
    let pairs = zip(outcome.costs, other.outcome.costs).map { mine, others in
      // Two exact means can differ in the last digit of a floating-point number.
      let least = 1e-9 * max(mine.value.magnitude, others.value.magnitude)
      let doubt = max(mine.halfWidth + others.halfWidth, least)
      return (difference: mine.value - others.value, doubt: doubt)
    }
    return pairs.allSatisfy { $0.difference <= $0.doubt }
      && pairs.contains { $0.difference < -$0.doubt }
  }
}

extension [SimulatedContender] {
  /// The names of those that no other one beats: the Pareto front.
  var front: Set<String> {
    Set(filter { one in !contains { $0.beats(one) } }.map(\.name))
  }
}

extension Outcome {
  /// The latency that people compare: from a message's arrival where messages arrive, else from its
  /// enqueue.
  var latency: Latency { responseLatency ?? queueLatency }

  fileprivate var costs: [Estimate] { [responseLatency?.mean ?? T, E] }
}
