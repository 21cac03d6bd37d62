/// What happens in the course of a measurement.
public enum MeasurementEvent: Hashable, Sendable {
  case machine(MachineReport)
  case concurrency(ConcurrencyCheck)
  case calibrated(Calibration)
  /// A run has ended; `finished` of about `expected` runs are done.
  case ran(RunFigures, finished: Int, expected: Int)
  case measured(MeasuredPoint)
}
