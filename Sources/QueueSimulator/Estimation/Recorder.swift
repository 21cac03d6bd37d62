import QueueModel

/// Writes down what a pair does: how each party spends its time, and how long messages take.
struct Recorder: PairSink {
  private var producer = PhaseTimes()
  private var consumer = PhaseTimes()
  private(set) var notificationsByP = 0
  private(set) var notificationsByC = 0
  private(set) var sleepsOfP = 0
  private(set) var sleepsOfC = 0
  /// Messages that C has finished.
  private(set) var messages = 0
  private(set) var latencies: Latencies
  /// ∫ of the messages in the queue over time.
  private var occupancyTime: Int128 = 0
  private var occupancy: Int
  private var occupancySince: Int
  /// Of the messages in the queue and outside, also before a restart.
  private(set) var swing: Swing
  /// ∫ of the messages that have arrived and not been enqueued.
  private var outsideTime: Int128 = 0
  private var outside: Int
  private var outsideSince: Int
  private var start: Int
  private let sleepLengthOfP: Int
  private let sleepLengthOfC: Int
  private let sleepCostOfP: Int
  private let sleepCostOfC: Int

  /// Begins at the instant at which the pair is.
  init<F, T>(from pair: Pair<F, T>) {
    start = pair.now
    sleepLengthOfP = pair.rulesOfP.napLength
    sleepLengthOfC = pair.rulesOfC.napLength
    sleepCostOfP = pair.rulesOfP.napCost
    sleepCostOfC = pair.rulesOfC.napCost
    occupancy = pair.occupancy
    outside = pair.outside
    swing = Swing(from: occupancy + outside)
    (occupancySince, outsideSince) = (start, start)
    latencies = Latencies(
      length: pair.scenario.L, nextMessage: pair.enqueued, waiting: pair.outside)
  }

  /// Forgets all that was counted, but not which messages are under way, and measures their
  /// latencies from now on.
  mutating func restart<F, T>(at pair: Pair<F, T>) {
    var fresh = Recorder(from: pair)
    swap(&fresh.latencies, &latencies)
    fresh.swing = swing
    fresh.latencies.startMeasuring()
    self = fresh
  }

  @inline(__always)
  mutating func begins(
    _ phase: Phase, of party: Party, message: Int, after ended: Phase, lasting: Int, at now: Int
  ) {
    // What began before the recording does not count; a sleep counts where it ends.
    let recorded = min(lasting, now - start)
    switch party {
    case .P:
      producer.add(recorded, to: ended)
      if phase == .notify { notificationsByP += 1 }
      if ended == .sleep { sleepsOfP += lasting / sleepLengthOfP }
      if phase == .work { latencies.begins(message, at: now) }
    case .C:
      consumer.add(recorded, to: ended)
      if phase == .notify { notificationsByC += 1 }
      if ended == .sleep { sleepsOfC += lasting / sleepLengthOfC }
    }
  }

  @inline(__always)
  mutating func enqueues(_ message: Int, at now: Int) {
    latencies.enqueues(message, at: now)
    closeOutside(at: now)
    // A greedy producer's messages come from nowhere.
    outside = max(0, outside - 1)
  }

  @inline(__always)
  mutating func frees(_ message: Int, at now: Int) {
    messages += 1
    swing.passes()
    latencies.finishes(message, at: now)
  }

  @inline(__always)
  mutating func arrives(at now: Int) {
    latencies.arrives(at: now)
    closeOutside(at: now)
    outside += 1
    swing.reaches(occupancy + outside)
  }

  @inline(__always)
  mutating func holds(_ messages: Int, at now: Int) {
    occupancyTime += Int128(occupancy) * Int128(now - occupancySince)
    (occupancy, occupancySince) = (messages, now)
    swing.reaches(messages + outside)
  }

  @inline(__always)
  private mutating func closeOutside(at now: Int) {
    outsideTime += Int128(outside) * Int128(now - outsideSince)
    outsideSince = now
  }

  /// All that has been counted up to where the pair is, with the wait that is going on.
  func totals<F, T>(of pair: Pair<F, T>) -> Totals {
    let now = pair.now
    var totals = Totals()
    totals.messages = messages
    totals.duration = Int128(now - start)
    totals.occupancyTime = occupancyTime + Int128(occupancy) * Int128(now - occupancySince)
    totals.outsideTime = outsideTime + Int128(outside) * Int128(now - outsideSince)
    totals.span = latencies.span
    totals.P = tally(.P, producer.with(pair.producer, at: now, since: start))
    totals.C = tally(.C, consumer.with(pair.consumer, at: now, since: start))
    return totals
  }

  private func tally(_ party: Party, _ times: PhaseTimes) -> PartyTally {
    var tally = PartyTally()
    tally.working = times[.work]
    tally.notifying = times[.notify]
    tally.starting = times[.startUp]
    tally.spinning = times[.spin] + times[.busyGuard]
    tally.sleeping = times[.sleep] + times[.idleGuard]
    tally.waiting = times[.blocked] + times[.pending] + times[.awaitArrival]
    tally.notifications = party == .P ? notificationsByP : notificationsByC
    tally.sleeps = party == .P ? sleepsOfP : sleepsOfC
    let cost = party == .P ? sleepCostOfP : sleepCostOfC
    tally.sleepCost = Int128(tally.sleeps) * Int128(cost)
    return tally
  }
}

/// How long a party was in each phase.
private struct PhaseTimes {
  private var times = InlineArray<10, Int128>(repeating: 0)

  subscript(phase: Phase) -> Int128 { times[Int(phase.rawValue)] }

  @inline(__always)
  mutating func add(_ length: Int, to phase: Phase) {
    times[Int(phase.rawValue)] += Int128(length)
  }

  /// With the part of the phase that is going on.
  func with(_ occupation: Occupation, at now: Int, since start: Int) -> PhaseTimes {
    var copy = self
    copy.add(now - max(start, occupation.began), to: occupation.phase)
    return copy
  }
}
