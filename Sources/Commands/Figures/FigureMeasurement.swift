import ArgumentParser
import Explorer
import Glibc
import Plotting
import QueueLab
import QueueModel

/// The measurements behind a figure: the paper's sweep over WP, with both parties doing the same.
struct FigureMeasurement {
  let mode: LabOptions.Mode
  let isQuick: Bool
  let measuring: Measuring
  /// The CPUs that this program may use.
  var allowed = MeasurementPlan.allowedCPUs

  /// Measures one strategy after the other, and says on standard error what disturbed it.
  /// - Returns: what is known of each; after ^C, of those that have points.
  /// - Throws: `CommandFailure.lab`, or `.interrupted` where there is nothing to draw.
  func records(_ strategies: [Strategy]) throws(CommandFailure) -> [MeasurementRecord] {
    var records: [MeasurementRecord] = []
    for strategy in strategies {
      let plan = try plan(strategy)
      let name = strategies.count > 1 ? "\(strategy.text): " : ""
      let (record, problem) = MeasurementRun(plan, try MeasurementFiles(plan))
        .onTerminal(by: measuring, name: name)
      if let problem { throw problem }
      if let failure = record.failure, Interruption.signal == nil { throw .lab(failure) }
      try tell(record, name)
      if !record.points.isEmpty { records.append(record) }
      if let signal = Interruption.signal {
        guard !records.isEmpty else {
          throw .interrupted(signal: signal, remark: record.interruption)
        }
        break
      }
    }
    return records
  }

  private func plan(_ strategy: Strategy) throws(CommandFailure) -> MeasurementPlan {
    let words =
      ["--mode", mode.rawValue, "--strategy", strategy.text] + (isQuick ? ["--quick"] : [])
    guard let options = try? LabOptions.parse(words) else {
      preconditionFailure("these are options of kickscope measure")
    }
    return try options.plan(allowed: allowed)
  }

  private func tell(_ record: MeasurementRecord, _ name: String) throws(CommandFailure) {
    var messages = ByteSink(descriptor: STDERR_FILENO)
    for line in Self.remarks(record) { messages.append(line: name + line) }
    try messages.finish()
  }

  /// What makes a measurement say less than it seems to.
  static func remarks(_ record: MeasurementRecord) -> [String] {
    var lines = [
      record.points.contains { $0.prediction.regime != nil }
        ? MeasurementReport.errors("T", "the model", record.points) { $0.error } : nil,
      MeasurementReport.errors("T", "the simulator", record.points) { $0.simulatorsError },
    ].compactMap { $0 }
    for check in [record.before, record.after] {
      if let check, !check.isConcurrent {
        lines.append("the CPUs do not run at the same time: \(MachineText.verdict(check))")
      }
    }
    if let text = DisturbanceText.summary(record.points.flatMap(\.runs)) { lines.append(text) }
    let hopeless = record.points.filter(\.isDisturbed).map { NumberText.grouped($0.value) }
    if !hopeless.isEmpty {
      lines.append("no run was undisturbed at \(hopeless.joined(separator: ", "))")
    }
    if record.plan.runs < 5 { lines.append("\(record.plan.runs) runs for each value") }
    return lines
  }

  /// The strategies beside each other.
  static func figure(_ records: [MeasurementRecord]) -> MeasuredFigure {
    MeasuredFigure(
      title: "Figure 5: time and work per message under control, on this machine",
      xName: "WP", unit: "ns",
      series: records.map { record in
        let points = record.points.map { point in
          MeasuredFigure.Point(
            x: point.calibrated.WP, T: .init(point.T), E: .init(point.E),
            simulatedT: point.prediction.simulatedT, simulatedE: point.prediction.simulatedE,
            isDisturbed: point.isDisturbed)
        }
        return .init(name: record.plan.setup.experiment.C.text, points: points)
      })
  }
}
