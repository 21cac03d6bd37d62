internal import CLinux
internal import Glibc

extension MachineReport {
  /// This machine.
  public static func current() -> MachineReport { current(CycleClock.measured()) }

  static func current(_ clock: CycleClock) -> MachineReport {
    var names = utsname()
    uname(&names)
    let info = lines("/proc/cpuinfo")
    func value(_ key: String) -> String? {
      info.first { $0.hasPrefix(key) }.flatMap { line in
        line.split(separator: ":", maxSplits: 1).last.map { String($0.drop { $0 == " " }) }
      }
    }
    let flags = Set((value("flags") ?? "").split(separator: " ").map(String.init))
    return MachineReport(
      processor: value("model name") ?? "unknown processor",
      kernel: "\(text(names.sysname)) \(text(names.release))",
      cpus: MeasurementPlan.allowedCPUs, hertz: clock.hertz,
      isClockSteady: flags.isSuperset(of: ["constant_tsc", "nonstop_tsc"]),
      isVirtual: flags.contains("hypervisor"),
      kvm: KVMStatus.current())
  }

  private static func lines(_ path: String) -> [String] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 16384)
    let count = read(descriptor, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).split(separator: "\n")
      .map(String.init)
  }

  private static func text<Field>(_ field: Field) -> String {
    withUnsafeBytes(of: field) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}
