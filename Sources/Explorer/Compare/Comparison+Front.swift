internal import QueueModel

extension Comparison {
  /// Indices of the rows on the Pareto front: no other has less of one without more of the other, as
  /// far as their intervals tell.
  var front: Set<Int> {
    let known = rows.indices.compactMap { index in
      rows[index].outcome.map { (index: index, cost: cost(of: $0)) }
    }
    return Set(
      known.filter { row in
        !known.contains { $0.cost.isBetter(than: row.cost) }
      }.map(\.index))
  }

  /// The two that the front weighs against each other: T, or latency where T is given, and E.
  func cost(of outcome: Outcome) -> Cost {
    Cost(time: isTimeGiven ? outcome.queueLatency.mean : outcome.T, work: outcome.E)
  }

  /// What one may want less of.
  struct Cost {
    let time: Estimate
    let work: Estimate

    /// Whether it is less in one and not more in the other.
    func isBetter(than other: Cost) -> Bool {
      let pairs = [(time, other.time), (work, other.work)]
      return pairs.allSatisfy { $0.value <= $1.value + Self.doubt($0, $1) }
        && pairs.contains { $0.value < $1.value - Self.doubt($0, $1) }
    }

    /// By how much two numbers may differ and still be the same.
    private static func doubt(_ a: Estimate, _ b: Estimate) -> Double {
      let widths = a.halfWidth + b.halfWidth
      // Two exact means can differ in the last digit of a floating-point number.
      return max(widths, 1e-9 * max(a.value.magnitude, b.value.magnitude))
    }
  }
}
