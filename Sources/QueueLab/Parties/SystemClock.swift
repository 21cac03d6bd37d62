internal import CLinux
internal import Glibc

/// The system's clocks, for what the processor's counter cannot tell. Times are nanoseconds.
enum SystemClock {
  /// Time since some instant in the past; it never goes back.
  static var nanoseconds: Double {
    let time = reading(CLOCK_MONOTONIC)
    return 1e9 * Double(time.tv_sec) + Double(time.tv_nsec)
  }

  /// CPU time that the calling thread has used.
  static var threadTime: UInt64 {
    let time = reading(CLOCK_THREAD_CPUTIME_ID)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  private static func reading(_ clock: clockid_t) -> timespec {
    var time = timespec()
    clock_gettime(clock, &time)
    return time
  }
}
