import Glibc

/// What this machine can do at once.
package enum Processors {
  /// How many processors the program may use: those that a batch system or `taskset` leaves to it,
  /// and not all that there are.
  package static var count: Int {
    if let status = try? TextFile.read("/proc/self/status"), let count = allowed(by: status) {
      return count
    }
    return max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  /// The bits in the line `Cpus_allowed: ff,ffffffff` of what Linux says of a process; nil without it.
  static func allowed(by status: String) -> Int? {
    let line = status.split(separator: "\n").first { $0.hasPrefix("Cpus_allowed:") }
    guard let mask = line?.split(separator: ":").last else { return nil }
    let count = mask.reduce(0) { $0 + ($1.hexDigitValue?.nonzeroBitCount ?? 0) }
    return count > 0 ? count : nil
  }
}
