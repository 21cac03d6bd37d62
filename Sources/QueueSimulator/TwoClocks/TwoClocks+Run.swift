import QueueModel

extension TwoClocks {
  /// Runs on until at least so many more messages have passed, and up to kP more. Where it pauses
  /// makes no difference to what it finds.
  mutating func run(_ messages: Int, into sink: inout some CycleSink) {
    // Each call is compiled with its constant.
    if regeneration == .P {
      run(messages, byP: true, into: &sink)
    } else {
      run(messages, byP: false, into: &sink)
    }
  }

  @inline(__always)
  private mutating func run(_ messages: Int, byP: Bool, into sink: inout some CycleSink) {
    let end = message + messages
    while message < end {
      let (worksP, worksC) = (times.upcomingWP(), times.upcomingWC())
      let count = min(worksP.count, worksC.count, end - message, messagesAtOnce)
      var index = 0
      while true {
        let isFull: Bool
        (index, isFull) = step(from: index, to: count, worksP, worksC, byP: byP)
        if index == count { break }
        if isFull {
          blockP(before: message &+ index, byP: byP, into: &sink)
        } else {
          guard kP == 1 else { break }
          let enqueued = readyP &+ worksP[index]
          notifyC(at: enqueued, message: message &+ index &+ 1, part: 0, byP: byP, into: &sink)
        }
      }
      message += index
      times.takeWP(index)
      times.takeWC(index)
      if index < count { collect(byP: byP, into: &sink) }
      ledger.carry(to: readyP, message: message, byP: byP)
    }
  }

  /// Steps over messages as long as nobody is blocked.
  /// - Returns: the index of the first one before which P or C is, or `end`.
  @inline(__always)
  private mutating func step(
    from start: Int, to end: Int, _ worksP: Source.Upcoming, _ worksC: Source.Upcoming, byP: Bool
  ) -> (index: Int, isFull: Bool) {
    let (first, L, freed, mask) = (message, L, freed, mask)
    var (readyP, readyC) = (readyP, readyC)
    var stays = 0
    var index = start
    var isFull = false
    while index < end {
      let number = first &+ index
      let slotFreed = freed[(number &- L) & mask]
      let enqueued = readyP &+ worksP[index]
      // Below 0 if one of them is.
      if (readyP &- slotFreed) | (readyC &- enqueued) < 0 {
        isFull = readyP &- slotFreed < 0
        break
      }
      let done = readyC &+ worksC[index]
      freed[number & mask] = done
      stays &+= byP ? done &- enqueued : slotFreed &- enqueued
      (readyP, readyC) = (enqueued, done)
      index &+= 1
    }
    ledger.add(stays: Int128(stays))
    (self.readyP, self.readyC) = (readyP, readyC)
    return (index, isFull)
  }
}
