import QueueModel

extension Pair {
  /// What is true at every instant of a pair.
  enum Invariant: Error, Hashable {
    /// The queue holds 0 … L messages.
    case occupancyInRange(occupancy: Int)
    /// P works only where a slot is free, C only on a message in the queue.
    case workIsPossible(Party, occupancy: Int)
    /// A party is pending exactly while the other one notifies.
    case pendingWhileNotified(Party)
    /// A blocked party's threshold is not reached: it would have been notified.
    case blockedBelowThreshold(Party, occupancy: Int)
    /// The parties do not wait for each other.
    case somebodyGoesOn
    /// A phase ends now or later, and only a wait has no end of its own.
    case phaseHasEnd(Party, end: Int)
  }

  /// - Throws: the first invariant that is broken.
  func checkInvariants() throws(Invariant) {
    guard 0...scenario.L ~= occupancy else { throw .occupancyInRange(occupancy: occupancy) }
    if producer.phase == .work, occupancy == scenario.L {
      throw .workIsPossible(.P, occupancy: occupancy)
    }
    if consumer.phase == .work, occupancy == 0 {
      throw .workIsPossible(.C, occupancy: occupancy)
    }
    if (producer.phase == .pending) != (consumer.phase == .notify) {
      throw .pendingWhileNotified(.P)
    }
    if (consumer.phase == .pending) != (producer.phase == .notify) {
      throw .pendingWhileNotified(.C)
    }
    if producer.phase == .blocked, left(for: .P) >= rulesOfP.threshold {
      throw .blockedBelowThreshold(.P, occupancy: occupancy)
    }
    if consumer.phase == .blocked, occupancy >= rulesOfC.threshold {
      throw .blockedBelowThreshold(.C, occupancy: occupancy)
    }
    let timer = min(producer.deadline, consumer.deadline)
    if isWaiting(producer), isWaiting(consumer), !F.hasArrivals, timer == .max {
      throw .somebodyGoesOn
    }
    for (party, occupation) in [(Party.P, producer), (.C, consumer)] {
      guard occupation.end >= now, (occupation.end == .max) == isWaiting(occupation) else {
        throw .phaseHasEnd(party, end: occupation.end)
      }
    }
  }

  /// Whether a phase ends by the other party's or an arrival's doing, and not by the clock.
  private func isWaiting(_ occupation: Occupation) -> Bool {
    switch occupation.phase {
    case .blocked, .pending, .awaitArrival: true
    case .spin: occupation.end == .max
    case .work, .notify, .startUp, .sleep, .idleGuard, .busyGuard: false
    }
  }
}
