import QueueModel

/// One way in which a pair can go on, and what a simulation found of it.
struct Contender: Sendable {
  let name: String
  let experiment: Experiment
  let outcome: Outcome
}

extension [Contender] {
  /// Those that no other one beats: none of the rest has a T and an E that are no larger, and one
  /// of them smaller.
  var front: Set<String> {
    Set(
      filter { one in
        !contains { other in
          other.outcome.T.value <= one.outcome.T.value
            && other.outcome.E.value <= one.outcome.E.value
            && (other.outcome.T.value < one.outcome.T.value
              || other.outcome.E.value < one.outcome.E.value)
        }
      }.map(\.name))
  }
}
