import Glibc
import QueueLab

extension MeasurementRun {
  /// Measures until all is done or a signal comes, with a line on standard error, if that is a
  /// terminal, that says how far it is.
  /// - Parameter name: what that line begins with, if there are several measurements.
  /// - Returns: what is known, and what went wrong with a file.
  func onTerminal(
    by measuring: Measuring, name: String = ""
  ) -> (MeasurementRecord, CommandFailure?) {
    var run = self
    var status = StatusLine()
    var problem: CommandFailure?
    let start = ContinuousClock.now
    do throws(CommandFailure) {
      try run.run(by: measuring, isCancelled: { Interruption.isRequested }) { event, record in
        if case .concurrency(let check) = event, !check.isConcurrent, record.points.isEmpty {
          status.clear()
          var messages = ByteSink(descriptor: STDERR_FILENO)
          messages.append(
            line: "\(name)do both CPUs run at the same time? \(MachineText.verdict(check))")
          try? messages.flush()
        }
        let elapsed = ContinuousClock.now - start
        status.show(name + MeasurementProgress(record: record, elapsed: elapsed).text)
      }
    } catch {
      problem = error
    }
    status.clear()
    return (run.record, problem)
  }
}

extension MeasurementRecord {
  /// What to say after ^C.
  var interruption: String {
    if calibration == nil { return "interrupted before anything was known" }
    if points.count == plan.values.count { return "" }
    return "interrupted: \(points.count) of \(plan.values.count) values were measured"
  }
}
