package import Glibc

/// How much memory of a process is resident, in KiB, as the kernel counts it.
package struct Memory {
  /// At this moment.
  package let now: Int
  /// The most it ever was.
  package let most: Int

  /// - Throws: `ProgramFailure.uncounted` where the kernel does not tell.
  package init(of process: pid_t) throws(ProgramFailure) {
    let lines = Activity.text(of: "/proc/\(process)/status").split(separator: "\n")
    func kibibytes(_ name: String) -> Int? {
      lines.first { $0.hasPrefix("\(name):") }
        .flatMap { Int($0.filter(\.isNumber)) }
    }
    guard let now = kibibytes("VmRSS"), let most = kibibytes("VmHWM") else { throw .uncounted }
    (self.now, self.most) = (now, most)
  }
}
