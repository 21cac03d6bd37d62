import QueueModel

extension TwoClocks {
  /// Runs on until at least so many more messages have passed, and up to kP more. Where it pauses
  /// makes no difference to what it finds.
  mutating func run(_ messages: Int, into sink: inout some CycleSink) {
    let end = message + messages
    while message < end {
      let (worksP, worksC) = (times.upcomingWP(), times.upcomingWC())
      let count = min(worksP.count, worksC.count, end - message, 1 << 16)
      if step(count, worksP, worksC, into: &sink) { collect(into: &sink) }
      ledger.advance(to: readyP)
    }
  }

  /// Steps over `count` messages, or fewer.
  /// - Returns: whether C is blocked before the last of them, and waits for more than one.
  @inline(__always)
  private mutating func step(
    _ count: Int, _ worksP: Source.Upcoming, _ worksC: Source.Upcoming,
    into sink: inout some CycleSink
  ) -> Bool {
    let byP = regeneration == .P
    let (first, L, kP, mask) = (message, L, kP, mask)
    var (readyP, readyC) = (readyP, readyC)
    var stays: Int128 = 0
    var index = 0
    while index < count {
      let number = first &+ index
      let slotFreed = freed[(number &- L) & mask]
      if slotFreed &- readyP > 0 {
        ledger.add(stays: stays)
        stays = 0
        readyP = blockP(from: readyP, message: number, into: &sink)
      }
      let enqueued = readyP &+ worksP[index]
      if enqueued &- readyC > 0 {
        guard kP == 1 else { break }
        ledger.add(stays: stays)
        stays = 0
        ledger.waitsC(enqueued &- readyC)
        readyC = notifyC(at: enqueued, messages: number &+ 1, stays: 0, into: &sink)
      }
      let done = readyC &+ worksC[index]
      freed[number & mask] = done
      stays &+= Int128(byP ? done &- enqueued : slotFreed &- enqueued)
      (readyP, readyC) = (enqueued, done)
      index &+= 1
    }
    ledger.add(stays: stays)
    (self.readyP, self.readyC) = (readyP, readyC)
    message = first + index
    times.takeWP(index)
    times.takeWC(index)
    return index < count
  }
}
