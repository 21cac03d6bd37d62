import Glibc
import QueueLab

/// What measures: `QueueLab.measure`, or what stands for it in a test.
typealias Measuring = (
  _ plan: MeasurementPlan, _ isCancelled: () -> Bool, _ report: (MeasurementEvent) -> Void
) throws(LabError) -> Measurement

/// The real thing.
enum Laboratory {
  static let measuring:
    @Sendable (
      MeasurementPlan, () -> Bool, (MeasurementEvent) -> Void
    ) throws(LabError) -> Measurement = { (plan, isCancelled, report) throws(LabError) in
      try QueueLab.measure(plan, program: program, isCancelled: isCancelled, report: report)
    }

  /// Whether two CPUs of this machine run at the same time.
  static func concurrency(
    _ cpus: MeasurementPlan.CPUPair
  ) throws(LabError) -> ConcurrencyCheck {
    try ConcurrencyCheck.run(on: cpus, program: program)
  }

  /// This executable.
  static var program: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0 else { return CommandLine.arguments[0] }
    return String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
