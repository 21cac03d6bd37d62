import QueueModel

extension TwoClocks {
  /// P has found the queue full as it was ready for a message, and is blocked until C has freed kC
  /// slots.
  /// - Returns: when it is ready again.
  @inline(__always)
  mutating func blockP(from ready: Int, message: Int, into sink: inout some CycleSink) -> Int {
    let oldest = message &- L
    let now = freed[(oldest &+ kC &- 1) & mask]
    ledger.waitsP(now &- ready)
    if regeneration == .C {
      var free: Int128 = 0
      for slot in oldest..<(oldest + kC - 1) { free += Int128(now &- freed[slot & mask]) }
      ledger.regenerate(at: now, messages: message, stays: -free, &sink)
    }
    ledger.notifiesC(times.NC(), holding: L - kC)
    return now &+ times.SP()
  }

  /// P has enqueued enough messages for a blocked C.
  /// - Parameters:
  ///   - messages: The number of the message that comes next.
  ///   - stays: How long the messages in the queue have been there, together.
  /// - Returns: when C is ready.
  @inline(__always)
  mutating func notifyC(
    at now: Int, messages: Int, stays: Int128, into sink: inout some CycleSink
  ) -> Int {
    if regeneration == .P {
      ledger.regenerate(at: now, messages: messages, stays: stays, &sink)
    }
    ledger.notifiesP(times.NP(), holding: kP)
    return now &+ times.SC()
  }

  /// C is blocked: P, which has a slot for each, enqueues kP messages, and then C works on them,
  /// which waits for none of them.
  @inline(never)
  mutating func collect(into sink: inout some CycleSink) {
    let (enqueued, stays, free) = enqueue(kP)
    ledger.waitsC(enqueued &- readyC)
    readyC = notifyC(at: enqueued, messages: message + kP, stays: stays, into: &sink)
    readyP = enqueued
    let later = consume(kP)
    ledger.add(stays: regeneration == .P ? stays + later : -free)
    message += kP
  }

  /// - Returns: when P has enqueued so many, how long they stay in the queue until then, and how long
  ///   their slots had been free, each together.
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
