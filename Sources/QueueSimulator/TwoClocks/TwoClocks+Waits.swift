extension TwoClocks {
  /// P has found the queue full as it was ready for a message, and is blocked until C has freed kC
  /// slots.
  @inline(__always)
  mutating func blockP(before message: Int, byP: Bool, into sink: inout some CycleSink) {
    let oldest = message &- L
    let now = freed[(oldest &+ kC &- 1) & mask]
    ledger.waitsP(now &- readyP)
    if !byP {
      var free: Int128 = 0
      for slot in 0..<(kC &- 1) { free &+= Int128(now &- freed[(oldest &+ slot) & mask]) }
      ledger.regenerate(at: now, message: message, part: -free, byP: byP, &sink)
    }
    ledger.notifiesC(times.NC())
    readyP = now &+ times.SP()
  }

  /// C was blocked, and P has enqueued enough messages for it.
  /// - Parameters:
  ///   - message: The number of the message that P works on next.
  ///   - part: How long the messages in the queue have been there, together.
  @inline(__always)
  mutating func notifyC(
    at now: Int, message: Int, part: Int128, byP: Bool, into sink: inout some CycleSink
  ) {
    ledger.waitsC(now &- readyC)
    if byP { ledger.regenerate(at: now, message: message, part: part, byP: byP, &sink) }
    ledger.notifiesP(times.NP())
    readyC = now &+ times.SC()
  }

  /// C is blocked until P, which has a slot for each, has enqueued kP messages, and then works on
  /// them, without having to wait for one.
  @inline(never)
  mutating func collect(byP: Bool, into sink: inout some CycleSink) {
    let (enqueued, stays, free) = enqueue(kP)
    notifyC(at: enqueued, message: message + kP, part: stays, byP: byP, into: &sink)
    readyP = enqueued
    let later = consume(kP)
    ledger.add(stays: byP ? stays + later : -free)
    message += kP
  }

  /// - Returns: when P has enqueued so many, how long they stay in the queue until then, and how
  ///   long their slots had been free, each together.
  private mutating func enqueue(_ count: Int) -> (enqueued: Int, stays: Int128, free: Int128) {
    var enqueued = readyP
    var (ages, free): (Int128, Int128) = (0, 0)
    var number = message
    while number < message + count {
      let works = times.upcomingWP()
      let here = min(works.count, message + count - number)
      for index in 0..<here {
        enqueued &+= works[index]
        ages &+= Int128(enqueued &- readyP)
        free &+= Int128(enqueued &- freed[(number &+ index &- L) & mask])
      }
      times.takeWP(here)
      number += here
    }
    return (enqueued, Int128(count) &* Int128(enqueued &- readyP) - ages, free)
  }

  /// C, from when it is ready, works on so many messages.
  /// - Returns: how long they stay in the queue from `readyP` on, together.
  private mutating func consume(_ count: Int) -> Int128 {
    var stays: Int128 = 0
    var number = message
    while number < message + count {
      let works = times.upcomingWC()
      let here = min(works.count, message + count - number)
      for index in 0..<here {
        readyC &+= works[index]
        stays &+= Int128(readyC &- readyP)
        freed[(number &+ index) & mask] = readyC
      }
      times.takeWC(here)
      number += here
    }
    return stays
  }
}
