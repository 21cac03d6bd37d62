import Glibc

/// What this machine can do at once.
enum Cores {
  /// How many processors this program and those that it starts may use.
  static var count: Int {
    guard let file = fopen("/proc/self/status", "r") else { return online }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 1 << 12)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
      if let count = allowed(by: text) { return count }
    }
    return online
  }

  /// The bits in a line `Cpus_allowed: ff,ffffffff`; nil in any other.
  static func allowed(by line: String) -> Int? {
    guard line.hasPrefix("Cpus_allowed:"), let mask = line.split(separator: ":").last else {
      return nil
    }
    let count = mask.reduce(0) { $0 + ($1.hexDigitValue?.nonzeroBitCount ?? 0) }
    return count > 0 ? count : nil
  }

  private static var online: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
