import Explorer
import Plotting
import QueueLab
import QueueModel

/// How far a measurement is, for a person who waits.
struct MeasurementProgress {
  let record: MeasurementRecord
  let elapsed: Duration

  /// `WP 1 300: 23 of about 78 runs, 2 disturbed, 41 s left`.
  var text: String {
    var parts = ["\(task): \(record.finished) of about \(record.expected) runs"]
    if record.expected == 0 { parts = [task] }
    if record.disturbed > 0 { parts.append("\(record.disturbed) disturbed") }
    if let left { parts.append("\(left) left") }
    return parts.joined(separator: ", ")
  }

  /// `23/78, 41 s`.
  var shortText: String {
    guard record.expected > 0 else { return task }
    return "\(record.finished)/\(record.expected)\(left.map { ", \($0)" } ?? "")"
  }

  private var task: String {
    if let value = record.currentValue {
      return "\(record.plan.knob.symbol) \(NumberText.grouped(value))"
    }
    if record.calibration != nil { return "concurrency again" }
    return record.before == nil ? "the machine" : "calibration"
  }

  /// The time that is left, if runs go on as they did.
  private var left: String? {
    guard record.finished > 0, record.expected > record.finished else { return nil }
    let seconds = elapsed / .seconds(1)
    let rate = Double(record.finished) / seconds
    guard rate > 0, rate.isFinite else { return nil }
    return SweepProgress.time(Double(record.expected - record.finished) / rate)
  }
}
