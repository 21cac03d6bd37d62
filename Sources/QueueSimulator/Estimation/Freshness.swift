/// A state that forgets the past: nobody is in the middle of anything whose length was drawn
/// before. Where random lengths are independent, the pair regenerates whenever it comes back to
/// the same one (the paper's two instants, "P notifies" and "C notifies", are such states).
struct Freshness: Hashable {
  let occupancy: Int
  let producer: Phase
  let consumer: Phase
  let napsOfP: Int
  let napsOfC: Int
  let outside: Int
  let burst: Int
}

extension Freshness: Comparable {
  /// An order in which states that come back equally often are chosen.
  static func < (left: Freshness, right: Freshness) -> Bool {
    if left.memory != right.memory { return left.memory.lexicographicallyPrecedes(right.memory) }
    return (left.occupancy, left.producer.rawValue, left.consumer.rawValue)
      < (right.occupancy, right.producer.rawValue, right.consumer.rawValue)
  }

  private var memory: [Int] { [napsOfP, napsOfC, outside, burst] }
}

extension Pair {
  /// The state as one that forgets the past, if it is one.
  @inline(__always)
  func freshness(_ memory: Memory) -> Freshness? {
    guard isFresh(producer), isFresh(consumer),
      producer.began == now || consumer.began == now
    else { return nil }
    if F.hasTimers, !areTimersFresh { return nil }
    if F.hasArrivals, memory == .untilArrival, arrivals.last != now { return nil }
    return Freshness(
      occupancy: occupancy, producer: producer.phase, consumer: consumer.phase,
      napsOfP: producer.naps, napsOfC: consumer.naps, outside: F.hasArrivals ? outside : 0,
      burst: F.hasArrivals ? arrivals.position : 0)
  }

  /// What a pair remembers besides its state, all the time or between arrivals.
  enum Memory {
    case none
    /// The time to the next arrival, unless one has come just now.
    case untilArrival
  }

  @inline(__always)
  private func isFresh(_ occupation: Occupation) -> Bool {
    occupation.began == now || occupation.end == .max
  }

  private var areTimersFresh: Bool {
    producer.interrupted == 0 && consumer.interrupted == 0
      && (producer.deadline == .max || producer.deadline - now == rulesOfC.timeout)
      && (consumer.deadline == .max || consumer.deadline - now == rulesOfP.timeout)
  }
}
