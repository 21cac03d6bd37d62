import Explorer
import QueueLab

/// The files into which a measurement goes as it comes.
struct MeasurementFiles {
  private let columns: MeasurementColumns
  private let runColumns: RunColumns
  private let points: GrowingFile?
  private let runs: GrowingFile?
  private let preset: PresetPlace?

  /// Makes sure that the files that are asked for can be written; they begin with the calibration.
  /// - Throws: `CommandFailure.cannotCreate` or `.fileInUse`.
  init(
    _ plan: MeasurementPlan, csv: String? = nil, runsCSV: String? = nil,
    preset: PresetPlace? = nil
  ) throws(CommandFailure) {
    columns = MeasurementColumns(plan: plan)
    runColumns = RunColumns(plan: plan)
    self.preset = preset
    points = try Self.begin(csv, columns.names)
    runs = try Self.begin(runsCSV, runColumns.names)
  }

  private static func begin(
    _ path: String?, _ names: [String]
  ) throws(CommandFailure) -> GrowingFile? {
    guard let path else { return nil }
    return try GrowingFile(path, header: FieldWriter.header(of: names))
  }

  /// Writes what an event has brought, after the record has taken it.
  /// - Throws: `CommandFailure.stream` or `.presetName`.
  func take(_ event: MeasurementEvent, _ record: MeasurementRecord) throws(CommandFailure) {
    switch event {
    case .calibrated:
      try points?.begin()
      try runs?.begin()
      if let place = preset, let preset = record.preset(named: place.name) {
        try place.write(preset)
      }
    case .measured(let point):
      try runs?.append(runColumns.lines(point))
      if let calibration = record.calibration {
        try points?.append(columns.line(point, calibration))
      }
    case .machine, .concurrency, .ran: break
    }
  }

  func close() {
    points?.close()
    runs?.close()
  }
}
