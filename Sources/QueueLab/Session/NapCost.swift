internal import CLinux
internal import Glibc
internal import QueueModel
internal import Synchronization

/// What a sleep with a timer really is on this machine, in nanoseconds.
struct NapCost: Hashable {
  /// From the call to its return.
  let length: Double
  /// CPU time of the call.
  let cpu: Double

  private static let known = Mutex<[Int: NapCost]>([:])

  /// What a sleep of that length is; tried out once.
  static func asking(_ nanoseconds: Int) -> NapCost {
    if let cost = known.withLock({ $0[nanoseconds] }) { return cost }
    let cost = NapCost(trying: nanoseconds)
    known.withLock { $0[nanoseconds] = cost }
    return cost
  }

  /// The means of some sleeps of the calling thread: fewer of long ones.
  private init(trying nanoseconds: Int) {
    let count = max(3, min(100, 100_000_000 / max(1, nanoseconds)))
    _ = lab_sleep_exactly()
    let (start, startCPU) = (SystemClock.nanoseconds, SystemClock.threadTime)
    for _ in 0..<count {
      var rest = timespec(
        tv_sec: nanoseconds / 1_000_000_000, tv_nsec: nanoseconds % 1_000_000_000)
      clock_nanosleep(CLOCK_MONOTONIC, 0, &rest, nil)
    }
    length = (SystemClock.nanoseconds - start) / Double(count)
    cpu = Double(SystemClock.threadTime - startCPU) / Double(count)
  }
}

extension Strategy {
  /// The same with sleeps as they are on this machine.
  var calibrated: Strategy {
    func ticks(_ value: Double) -> Int { max(1, Int(value.rounded())) }
    var strategy = self
    if let length = self[.Y] {
      let nap = NapCost.asking(length)
      strategy[.Y] = ticks(nap.length)
      strategy[.YE] = ticks(nap.cpu)
    } else if kind == .guardIdle, let delay = self[.d], delay > 0 {
      strategy[.d] = ticks(NapCost.asking(delay).length)
    }
    return strategy
  }
}
