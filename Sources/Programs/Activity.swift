package import Glibc

/// What the threads of a process have done so far, as the kernel counts it.
package struct Activity {
  /// Context switches, voluntary or not.
  package private(set) var switches = 0
  /// Time on a processor.
  package private(set) var processorTime = Duration.zero

  /// What the kernel knows of a process now.
  package init(of process: pid_t) throws(ProgramFailure) {
    let folder = "/proc/\(process)/task"
    guard let tasks = opendir(folder) else { throw .refused(call: "opendir", errno) }
    defer { closedir(tasks) }
    while let entry = readdir(tasks) {
      let thread = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard thread.allSatisfy(\.isNumber) else { continue }
      for line in Self.text(of: "\(folder)/\(thread)/status").split(separator: "\n")
      where line.contains("ctxt_switches:") {
        switches += line.split(separator: "\t").last.flatMap { Int($0) } ?? 0
      }
      // Nanoseconds on a processor are the first number.
      let scheduled = Self.text(of: "\(folder)/\(thread)/schedstat").split(separator: " ")
      processorTime += .nanoseconds(scheduled.first.flatMap { Int($0) } ?? 0)
    }
    // It has waited for its terminal at least.
    guard switches > 0, processorTime > .zero else { throw .uncounted }
  }

  static func text(of path: String) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    let count = read(descriptor, &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : ""
  }
}
