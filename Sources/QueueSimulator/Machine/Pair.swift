import QueueModel

/// The producer, the consumer and the queue between them, advanced from instant to instant.
///
/// The tie rule: **at equal times every completion takes effect before anyone checks.** Only an
/// enqueue and a freed slot change the queue. Work lasts at least one unit of time, so all of them
/// that fall on an instant take effect in the first `advance` that reaches it; notifications and
/// start-ups of length zero follow in further calls at the same instant. Who of the two then checks
/// first is of no consequence: a party blocks only where the other one has changed nothing at that
/// instant, so that no check depends on a block of the same instant.
struct Pair<F: Features, T: Times>: Sendable {
  let scenario: Scenario
  let rulesOfP: Rules
  let rulesOfC: Rules
  var times: T
  /// The instant that was reached.
  private(set) var now = 0
  /// Messages that P has put into the queue, which is the number of the one it works on.
  private(set) var enqueued = 0
  /// Messages whose slot is free again, which is the number of the one that C works on.
  private(set) var consumed = 0
  private(set) var producer = Occupation()
  private(set) var consumer = Occupation()
  private(set) var arrivals: ArrivalClock
  /// Messages that have arrived and not been enqueued, the one that P works on among them.
  private(set) var outside = 0

  /// An empty queue, C waiting as its rules say (blocked, in the paper's model), P beginning to
  /// work, or waiting for the first arrival.
  init(
    _ scenario: Scenario, rulesOfP: Rules, rulesOfC: Rules, _ times: T,
    arrivals: ArrivalClock = ArrivalClock()
  ) {
    self.scenario = scenario
    self.times = times
    self.arrivals = arrivals
    self.rulesOfP = rulesOfP
    self.rulesOfC = rulesOfC
    if F.hasArrivals {
      producer.phase = .awaitArrival
    } else {
      producer.phase = .work
      producer.end = self.times.WP()
    }
    var ignored = Unheard()
    look(.C, after: .startUp, &ignored)
  }

  /// Messages in the queue; the one that C works on still holds its slot.
  var occupancy: Int { enqueued - consumed }

  /// Goes on to the next end of a phase.
  /// - Returns: whether P enqueued a message.
  @inline(__always)
  mutating func advance(_ sink: inout some PairSink) -> Bool {
    now = min(producer.end, consumer.end)
    if F.hasTimers { now = min(now, producer.deadline, consumer.deadline) }
    if F.hasArrivals { now = min(now, arrivals.next) }
    let producerIsDone = producer.end == now
    let consumerIsDone = consumer.end == now

    let enqueues = producerIsDone && producer.phase == .work
    let frees = consumerIsDone && consumer.phase == .work
    if F.hasArrivals, arrivals.next == now { takeArrival(&sink) }
    if enqueues { enqueue(&sink) }
    if frees { free(&sink) }
    if enqueues != frees { sink.holds(occupancy, at: now) }

    if producerIsDone || isServed(.P) { goOn(.P, &sink) }
    if consumerIsDone || isServed(.C) { goOn(.C, &sink) }
    if F.hasTimers {
      if producer.deadline <= now { interrupt(.P, &sink) }
      if consumer.deadline <= now { interrupt(.C, &sink) }
    }
    return enqueues
  }

  @inline(__always)
  private mutating func takeArrival(_ sink: inout some PairSink) {
    outside += 1
    arrivals.takeNext()
    sink.arrives(at: now)
  }

  @inline(__always)
  private mutating func enqueue(_ sink: inout some PairSink) {
    sink.enqueues(enqueued, at: now)
    enqueued += 1
    if F.hasArrivals { outside -= 1 }
  }

  @inline(__always)
  private mutating func free(_ sink: inout some PairSink) {
    sink.frees(consumed, at: now)
    consumed += 1
  }

  /// Whether a party waits, awake, for what is there now.
  @inline(__always)
  private func isServed(_ party: Party) -> Bool {
    let phase = self[party].phase
    if F.hasArrivals, party == .P, phase == .awaitArrival { return outside > 0 }
    return phase == .spin && canWork(party)
  }

  /// Whether there is a message to work on, and a slot for it.
  @inline(__always)
  private func canWork(_ party: Party) -> Bool {
    switch party {
    case .P: occupancy < scenario.L && (!F.hasArrivals || outside > 0)
    case .C: occupancy > 0
    }
  }

  /// Free slots for P, messages for C.
  @inline(__always)
  func left(for party: Party) -> Int {
    switch party {
    case .P: scenario.L - occupancy
    case .C: occupancy
    }
  }

  /// A phase of a party has ended, or what it waits for is there.
  @inline(__always)
  private mutating func goOn(_ party: Party, _ sink: inout some PairSink) {
    let ended = self[party].phase
    if ended == .work, isPeerToBeTold(by: party) {
      notify(from: party, &sink)
      return
    }
    if ended == .notify {
      begin(.startUp, of: party.peer, for: party == .P ? times.SC() : times.SP(), &sink)
      if F.hasTimers, self[party].interrupted > 0 {
        begin(.work, of: party, for: self[party].interrupted, &sink)
        self[party].interrupted = 0
        return
      }
    }
    if F.holdsBack, ended == .work || ended == .notify, holdsBack(party, &sink) { return }
    look(party, after: ended, &sink)
  }

  /// Works if it can, else waits as its rules say: spins, then sleeps, then blocks.
  @inline(__always)
  private mutating func look(
    _ party: Party, after ended: Phase, _ sink: inout some PairSink
  ) {
    if F.holdsBack, ended == .idleGuard || ended == .busyGuard { judgeDelay(of: party) }
    if canWork(party) {
      self[party].naps = 0
      begin(.work, of: party, for: party == .P ? times.WP() : times.WC(), &sink)
      return
    }
    let rules = rules(of: party)
    if F.hasArrivals, party == .P, outside == 0 {
      begin(.awaitArrival, of: .P, for: nil, &sink)
    } else if rules.spinBudget > 0, ended != .spin, ended != .sleep {
      begin(.spin, of: party, for: rules.spinBudget == .max ? nil : rules.spinBudget, &sink)
    } else if rules.napLimit > self[party].naps {
      sleep(party, rules, &sink)
    } else {
      begin(.blocked, of: party, for: nil, &sink)
    }
  }

  /// Sleeps, and as often again as it would find nothing new, which is as long as nothing else
  /// happens; all those sleeps are one phase.
  @inline(__always)
  private mutating func sleep(_ party: Party, _ rules: Rules, _ sink: inout some PairSink) {
    var change = self[party.peer].end
    if F.hasTimers { change = min(change, self[party.peer].deadline) }
    if F.hasArrivals { change = min(change, arrivals.next) }
    let left = rules.napLimit == .max ? .max : rules.napLimit - self[party].naps
    let until = change == .max ? 0 : (change - now - 1) / rules.napLength
    let count = min(max(until, 0) + 1, left)
    if rules.napLimit < .max { self[party].naps += count }
    begin(.sleep, of: party, for: count * rules.napLength, &sink)
  }

  /// Whether the peer is blocked and what waits for it has reached its threshold or its deadline.
  @inline(__always)
  private mutating func isPeerToBeTold(by party: Party) -> Bool {
    guard self[party.peer].phase == .blocked else { return false }
    let rules = rules(of: party.peer)
    if left(for: party.peer) >= rules.threshold { return true }
    guard F.hasTimers, rules.timeout < .max else { return false }
    if self[party].deadline == .max { self[party].deadline = now + rules.timeout }
    return self[party].deadline <= now
  }

  @inline(__always)
  private mutating func notify(from party: Party, _ sink: inout some PairSink) {
    if F.hasTimers { self[party].deadline = .max }
    begin(.notify, of: party, for: party == .P ? times.NP() : times.NC(), &sink)
    begin(.pending, of: party.peer, for: nil, &sink)
  }

  /// The timer of a coalescing party fires: its work waits while it notifies.
  private mutating func interrupt(_ party: Party, _ sink: inout some PairSink) {
    if self[party].phase == .work { self[party].interrupted = self[party].end - now }
    notify(from: party, &sink)
  }

  /// Begins to hold back if little enough is left.
  @inline(__always)
  private mutating func holdsBack(_ party: Party, _ sink: inout some PairSink) -> Bool {
    let rules = rules(of: party)
    let peerCount = party == .P ? consumed : enqueued
    if rules.isAdaptive { self[party].peerEstimate.takeStep(at: now, count: peerCount) }
    guard left(for: party) <= rules.guardThreshold else { return false }
    let delay =
      rules.isAdaptive
      ? self[party].peerEstimate.delay(at: now, count: peerCount, length: scenario.L)
      : rules.guardDelay
    guard delay > 0 else { return false }
    begin(rules.guardPhase, of: party, for: delay, &sink)
    return true
  }

  /// After a delay: whether it was so long that the peer has got stuck meanwhile.
  @inline(__always)
  private mutating func judgeDelay(of party: Party) {
    guard rules(of: party).isAdaptive, left(for: party) == scenario.L else { return }
    self[party].peerEstimate.overslept()
  }

  /// Without a length, the phase lasts until the other party or an arrival ends it.
  @inline(__always)
  private mutating func begin(
    _ phase: Phase, of party: Party, for length: Int?, _ sink: inout some PairSink
  ) {
    sink.begins(
      phase, of: party, message: party == .P ? enqueued : consumed,
      after: self[party].phase, lasting: now - self[party].began, at: now)
    self[party].phase = phase
    self[party].began = now
    self[party].end = length.map { now + $0 } ?? .max
  }

  @inline(__always)
  func rules(of party: Party) -> Rules {
    switch party {
    case .P: rulesOfP
    case .C: rulesOfC
    }
  }

  @inline(__always)
  private(set) subscript(party: Party) -> Occupation {
    get {
      switch party {
      case .P: producer
      case .C: consumer
      }
    }
    _modify {
      switch party {
      case .P: yield &producer
      case .C: yield &consumer
      }
    }
  }
}
