import QueueModel

/// One instant after the other.
extension IndependentSimulator {
  mutating func advance() {
    let ends = [producer.end, consumer.end, producer.timer, consumer.timer]
    guard let next = ends.compactMap(\.self).min() else {
      fatalError("both parties wait for ever")
    }
    spend(next - now)
    now = next
    hasEnqueued = producer.phase == .work && producer.end == now
    let hasConsumed = consumer.phase == .work && consumer.end == now
    if hasEnqueued { enqueue() }
    if hasConsumed { consume() }
    if hasEnqueued { finishWork(.P) }
    if hasConsumed { finishWork(.C) }
    while goOn(.P) || goOn(.C) {}
  }

  private mutating func enqueue() {
    queue += 1
    enqueues.append(now)
  }

  private mutating func consume() {
    queue -= 1
    let inQueue = now - enqueues[consumed]
    latencies.queueSum += inQueue
    latencies.worstQueue = max(latencies.worstQueue, inQueue)
    if consumed > 0 {
      let inService = now - begins[consumed - 1]
      latencies.serviceSum += inService
      latencies.worstService = max(latencies.worstService, inService)
    }
    consumed += 1
    tally.messages += 1
  }

  /// Does one thing that a party has to do at this instant.
  /// - Returns: false where there is nothing left to do.
  private mutating func goOn(_ party: Party) -> Bool {
    let side = self[party]
    if side.timer == now {
      self[party].timer = nil
      self[party].interrupted = side.phase == .work ? side.end.map { $0 - now } : nil
      notify(from: party)
      return true
    }
    let isOver = side.end == now
    switch side.phase {
    case .spin where available(to: party) > 0: beginWork(party)
    case .notify where isOver: finishNotification(party)
    case .startUp where isOver, .guardWait where isOver: look(party)
    case .spin where isOver: wait(party)
    case .sleep where isOver: available(to: party) > 0 ? beginWork(party) : wait(party)
    default: return false
    }
    return true
  }

  private mutating func finishWork(_ party: Party) {
    let peer = party.peer
    let ready = available(to: peer)
    var isDue = false
    if self[peer].phase == .blocked {
      if case .coalesce(let count, let timeout) = strategy(party) {
        if self[party].timer == nil { self[party].timer = now + timeout }
        isDue = ready >= count || self[party].timer == now
      } else {
        isDue = ready >= threshold(for: peer)
      }
    }
    if isDue {
      self[party].timer = nil
      notify(from: party)
    } else {
      finishStep(party)
    }
  }

  /// How much must be ready for a blocked party before its peer tells it.
  private func threshold(for party: Party) -> Int {
    switch (party, strategy(party)) {
    case (.P, .virtio): max(1, 2 * scenario.L / 3)
    case (.C, .virtio): 1
    case (.P, _): scenario.kC
    case (.C, _): scenario.kP
    }
  }

  private mutating func notify(from party: Party) {
    self[party].phase = .notify
    self[party].end = now + (party == .P ? scenario.NP : scenario.NC)
    self[party.peer].phase = .pending
    if party == .P { tally.P.notifications += 1 } else { tally.C.notifications += 1 }
  }

  private mutating func finishNotification(_ party: Party) {
    let peer = party.peer
    self[peer].phase = .startUp
    self[peer].end = now + (peer == .P ? scenario.SP : scenario.SC)
    if let rest = self[party].interrupted {
      self[party] = Side(phase: .work, end: now + rest)
    } else {
      finishStep(party)
    }
  }

  private mutating func finishStep(_ party: Party) {
    if case .guarded(let threshold, let delay, _) = strategy(party),
      available(to: party) <= threshold
    {
      self[party].phase = .guardWait
      self[party].end = now + delay
    } else {
      look(party)
    }
  }

  mutating func look(_ party: Party) {
    self[party].naps = 0
    available(to: party) > 0 ? beginWork(party) : wait(party)
  }

  private mutating func beginWork(_ party: Party) {
    self[party].naps = 0
    self[party].phase = .work
    self[party].end = now + (party == .P ? scenario.WP : scenario.WC)
    if party == .P { begins.append(now) }
  }

  /// What the party does when it cannot go on, after what it has done about that so far.
  private mutating func wait(_ party: Party) {
    switch strategy(party) {
    case .poll: spin(party, nil)
    case .spin(let budget):
      self[party].phase == .spin ? block(party) : spin(party, budget)
    case .sleep(let length, let cost): sleep(party, length, cost)
    case .nap(let count, let length, let cost):
      if self[party].naps < count {
        self[party].naps += 1
        sleep(party, length, cost)
      } else {
        block(party)
      }
    case .notify, .guarded, .coalesce, .virtio: block(party)
    case .adaptive: fatalError("the rules leave open how an adaptive party estimates")
    }
  }

  private mutating func spin(_ party: Party, _ budget: Int?) {
    self[party].phase = .spin
    self[party].end = budget.map { now + $0 }
  }

  private mutating func sleep(_ party: Party, _ length: Int, _ cost: Int) {
    self[party].phase = .sleep
    self[party].end = now + length
    func count(_ tally: inout PartyTally) {
      tally.sleeps += 1
      tally.sleepCost += Int128(cost)
    }
    if party == .P { count(&tally.P) } else { count(&tally.C) }
  }

  private mutating func block(_ party: Party) {
    self[party].phase = .blocked
    self[party].end = nil
  }

  /// Adds a stretch of time, in which both parties stay in their phases, to what they spent.
  private mutating func spend(_ time: Int) {
    tally.duration += Int128(time)
    add(Int128(time), of: .P, to: &tally.P)
    add(Int128(time), of: .C, to: &tally.C)
  }

  private func add(_ time: Int128, of party: Party, to tally: inout PartyTally) {
    switch self[party].phase {
    case .work: tally.working += time
    case .notify: tally.notifying += time
    case .startUp: tally.starting += time
    case .spin: tally.spinning += time
    case .sleep: tally.sleeping += time
    case .blocked, .pending: tally.waiting += time
    case .guardWait:
      if case .guarded(_, _, isBusy: true) = strategy(party) {
        tally.spinning += time
      } else {
        tally.sleeping += time
      }
    }
  }
}
