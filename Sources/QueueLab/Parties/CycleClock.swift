internal import CLinux
internal import Glibc

/// The processor's time-stamp counter as a clock.
struct CycleClock: Hashable {
  /// Cycles in a second.
  let hertz: Double

  /// Compares the counter with the system's clock for a twentieth of a second.
  static func measured() -> CycleClock {
    let (first, firstTime) = reading()
    usleep(50_000)
    let (last, lastTime) = reading()
    return CycleClock(hertz: Double(last - first) / Double(lastTime - firstTime) * 1e9)
  }

  func cycles(nanoseconds: Int) -> UInt64 {
    UInt64((Double(nanoseconds) * hertz / 1e9).rounded())
  }

  func nanoseconds(_ cycles: UInt64) -> Double { Double(cycles) / hertz * 1e9 }

  /// Both clocks at one instant: of several tries the one that took least.
  private static func reading() -> (cycles: UInt64, nanoseconds: UInt64) {
    var best: (width: UInt64, cycles: UInt64, nanoseconds: UInt64) = (.max, 0, 0)
    for _ in 0..<20 {
      let before = lab_now()
      var time = timespec()
      clock_gettime(CLOCK_MONOTONIC_RAW, &time)
      let after = lab_now()
      guard after - before < best.width else { continue }
      best = (
        after - before, before + (after - before) / 2,
        UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
      )
    }
    return (best.cycles, best.nanoseconds)
  }

  /// Uses the processor until the counter is `cycles` past an instant, and returns what it then is.
  /// Gaps above `stall` between two readings are written down.
  @inline(__always)
  static func spin(
    _ cycles: UInt64, since start: UInt64, stall: UInt64, _ ledger: Ledger
  ) -> UInt64 {
    var last = start
    while true {
      let now = lab_now()
      note(now &- last, stall: stall, ledger)
      if now &- start >= cycles { return now }
      last = now
    }
  }

  @inline(__always)
  static func note(_ gap: UInt64, stall: UInt64, _ ledger: Ledger) {
    guard gap > stall else { return }
    ledger.count(LAB_STALLS)
    ledger.count(LAB_LOST, by: gap)
  }
}
