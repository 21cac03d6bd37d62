public import Events
public import Plotting

/// What happened.
public enum Action: Equatable, Sendable {
  case keyPressed(Key)
  case mouseUsed(Mouse)
  case pasted(String)
  case resized(Size)
  /// No knob has moved for a moment since the movement of that number.
  case handRested(movement: Int)
  /// The time of an `awaitTick` has passed.
  case ticked
  /// A document stands in that file, or does not, for a reason.
  case documentWritten(Document.Place, path: String, problem: String?)
  /// The file for a document was there already, and is as it was.
  case documentExists(Document.Place)
  case periodSimulated(request: Int, SimulatedPeriod)
  case pointsSimulated(request: Int, [SimulatedPoint], isLast: Bool)
  case rowsSimulated(request: Int, [SimulatedRow], isLast: Bool)
  /// A measurement that runs beside the explorer has come so far.
  case measurementAdvanced(MeasurementStage)
  /// It knows the machine's own costs.
  case machineCalibrated(Preset)
  /// It has measured these points so far.
  case pointsMeasured(MeasuredData)
  /// It is over; why, if it could not go on.
  case measurementEnded(problem: String?)
  /// What this run would leave to the next could not be written, for a reason.
  case memoryLost(path: String, problem: String)
  /// Theme files have changed; these are all themes now.
  case themesRead([ThemeLibrary.Entry])
}
