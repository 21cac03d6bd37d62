import QueueLab

/// Measures, and keeps what comes of it in files as well.
struct MeasurementRun {
  private(set) var record: MeasurementRecord
  private let files: MeasurementFiles

  init(_ plan: MeasurementPlan, _ files: MeasurementFiles) {
    record = MeasurementRecord(plan)
    self.files = files
  }

  /// Measures until all is done, it is cancelled, it cannot go on (which the record says), or a file
  /// cannot be written.
  /// - Parameter tell: hears of everything as it happens; nothing is measured meanwhile.
  /// - Throws: `CommandFailure.stream` or `.presetName` for a file, when the measurement has ended.
  mutating func run(
    by measuring: Measuring, isCancelled: @escaping () -> Bool,
    tell: @escaping (MeasurementEvent, MeasurementRecord) -> Void
  ) throws(CommandFailure) {
    var problem: CommandFailure?
    do throws(LabError) {
      let measurement = try measuring(record.plan, { isCancelled() || problem != nil }) { event in
        record.take(event)
        do throws(CommandFailure) {
          try files.take(event, record)
        } catch {
          problem = problem ?? error
        }
        tell(event, record)
      }
      record.finish(measurement)
    } catch {
      record.failure = error
    }
    files.close()
    if let problem { throw problem }
  }
}
